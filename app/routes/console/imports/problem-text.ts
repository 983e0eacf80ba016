import type { ImportKind } from "~/domain/imports/fields";
import type { ImportProblem } from "~/domain/imports/problems";
import type { RefusalCode } from "~/domain/refusal-codes";
import { fieldSentence } from "~/texts/fields";
import { importTexts as texts } from "~/texts/imports";
import { sentence } from "~/texts/refusals";
import { say } from "~/texts/say";

/** How an import's columns are called, by the fields they stand for. */
export interface Naming {
  kind: ImportKind;
  heads: readonly string[];
  mapping: Record<string, number> | null;
}

const columnOf = ({ kind, heads, mapping }: Naming, field: string): string => {
  const at = mapping?.[field];
  return (at === undefined ? "" : heads[at]) || (texts.fields[kind][field] ?? field);
};

/** A problem of a row in words, which begin with the column that it is about. */
export function problemText(naming: Naming, { field, message, code, parameters = {}, value }: ImportProblem): string {
  const said = message === undefined ? sentence({ code: code as RefusalCode, parameters }) : fieldSentence(message);
  if (field === "") return said;
  const column = columnOf(naming, field);
  return value
    ? say(texts.problemWith, { field: column, value, sentence: said })
    : say(texts.problemOf, { field: column, sentence: said });
}
