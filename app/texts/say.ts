import { IntlMessageFormat, type PrimitiveType } from "intl-messageformat";

const compiled = new Map<string, IntlMessageFormat>();

/** Fills a text of a catalogue: ICU message format, so plurals and numbers follow the language. */
export function say(text: string, values: Record<string, PrimitiveType> = {}, language = "en"): string {
  const key = `${language}\n${text}`;
  let message = compiled.get(key);
  if (!message) compiled.set(key, (message = new IntlMessageFormat(text, language)));
  return String(message.format(values));
}
