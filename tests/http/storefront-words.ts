import { expect } from "vitest";
import { de } from "../../app/texts/storefront/de";
import { en } from "../../app/texts/storefront/en";
import { textsOf } from "../ui/catalogues";
import { expectNothingOf } from "../support/letters";

const unescaped = (html: string) =>
  html
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** What a page says: the text between tags and what is read aloud, piece by piece, the head's title among them. */
export function saidIn(html: string): string[] {
  const body = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<select\b[^>]*name="timeZone"[\s\S]*?<\/select>/g, "");
  const between = [...body.matchAll(/>([^<>]+)</g)].map(([, text]) => text!);
  const aloud = [...body.matchAll(/\s(?:aria-label|title|placeholder|data-label|data-tick-all)="([^"]*)"/g)];
  return [...between, ...aloud.map(([, text]) => text!)].map((text) => unescaped(text).trim()).filter(Boolean);
}

const german = textsOf(de);
const onlyEnglish = new Set([...textsOf(en)].filter(([way, text]) => text !== german.get(way)).map(([, text]) => text));
/** The picker names each language in its own. */
onlyEnglish.delete(en.name);

/** Neither a whole text of the English catalogue stands on a page, nor a phrase of one. */
export function expectNoEnglish(html: string): void {
  const said = saidIn(html);
  expect(said.filter((text) => onlyEnglish.has(text))).toEqual([]);
  expectNothingOf(en, said.join("\n"));
}
