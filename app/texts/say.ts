import { IntlMessageFormat, type PrimitiveType } from "intl-messageformat";

const compiled = new Map<string, IntlMessageFormat>();

/** Sentences said lately: a list says the same few in every row. */
const said = new Map<string, string>();
const REMEMBERED = 1_000;

/** Fills a text of a catalogue: ICU message format, so plurals and numbers follow the language. */
export function say(text: string, values: Record<string, PrimitiveType> = {}, language = "en"): string {
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
