import { IntlMessageFormat, type PrimitiveType } from "intl-messageformat";

type Values = Record<string, PrimitiveType>;

/** Fills a text of a catalogue: ICU message format, so plurals and numbers follow the language. */
export function say(text: string, values: Values = {}, language = "en"): string {
  return filled(text, values) ?? formatted(text, values, language);
}

/** A text in which only names stand, cut at them: words and names by turns. Null for those with numbers, plurals or quotes. */
const cut = new Map<string, string[] | null>();
const ONLY_NAMES = /^[^{}'<]*(\{\w+\}[^{}'<]*)*$/;

/** Most texts need no more than their names put in, and a list says them in every row. */
function filled(text: string, values: Values): string | undefined {
  let pieces = cut.get(text);
  if (pieces === undefined) cut.set(text, (pieces = ONLY_NAMES.test(text) ? text.split(/\{(\w+)\}/) : null));
  if (pieces === null) return undefined;
  let sentence = pieces[0] ?? "";
  for (let at = 1; at < pieces.length; at += 2) {
    const value = values[pieces[at] ?? ""];
    if (typeof value !== "string" && typeof value !== "number") return undefined;
    sentence += value + (pieces[at + 1] ?? "");
  }
  return sentence;
}

const compiled = new Map<string, IntlMessageFormat>();

/** Sentences said lately: "2 pending" stands in many rows. */
const said = new Map<string, string>();
const REMEMBERED = 1_000;

function formatted(text: string, values: Values, language: string): string {
  const key = `${language}\n${text}\n${Object.values(values).join("\n")}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  const sentence = String(messageOf(text, language).format(values));
  if (said.size >= REMEMBERED) said.clear();
  said.set(key, sentence);
  return sentence;
}

function messageOf(text: string, language: string): IntlMessageFormat {
  const key = `${language}\n${text}`;
  let message = compiled.get(key);
  if (!message) compiled.set(key, (message = new IntlMessageFormat(text, language)));
  return message;
}
