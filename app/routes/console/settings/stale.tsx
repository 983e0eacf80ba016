import { settingsTexts as texts } from "~/texts/settings";
import { say } from "~/texts/say";
import { Notice } from "~/ui/notice";
import type { Refused } from "../../form";

interface Form<Field extends string> {
  fields: readonly Field[];
  /** What is stored now, as the form would show it. */
  stored: Record<Field, string>;
  /** What the form shows. */
  held: (field: Field) => string;
  /** The version stored now. */
  version: number;
}

/**
 * What a form says when somebody else has saved meanwhile: beside every field that differs what is stored now, and the version that a
 * second Save then knowingly replaces. Until then the version stays the one the person began with.
 */
export function storedBeside<Field extends string>(
  answer: Refused | undefined,
  { fields, stored, held, version }: Form<Field>,
) {
  const stale = answer?.code === "settings-stale";
  const differing = stale ? fields.filter((field) => held(field) !== stored[field]) : [];
  const inWords = (value: string) => (value ? say(texts.storedNow, { value }) : texts.storedNothing);
  const beside: Partial<Record<Field, string>> = Object.fromEntries(
    differing.map((field) => [field, inWords(stored[field])]),
  ) as Partial<Record<Field, string>>;
  const began = Number(answer?.result.initialValue?.baseVersion ?? version);
  return { stale, beside, version: stale ? version : began };
}

export const StaleNotice = () => <Notice tone="wait">{texts.anyway}</Notice>;
