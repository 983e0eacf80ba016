import { IntlMessageFormat } from "intl-messageformat";

/** Every text of a catalogue by the way to it: `signIn.title`. Texts made by a function are made of sample values. */
export function textsOf(catalogue: object, way = ""): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(catalogue) as [string, unknown][]) {
    const here = way ? `${way}.${name}` : name;
    if (typeof value === "string") texts.set(here, value);
    else if (typeof value === "function") texts.set(here, String((value as (...given: string[]) => string)("7", "9")));
    else for (const [inner, text] of textsOf(value as object, here)) texts.set(inner, text);
  }
  return texts;
}

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];
type Parts = readonly Part[];

/** What has to be known to fill a text: each name with the kinds in which it stands, and what selects know by name. */
export function argumentsOf(text: string, language: string): string[] {
  const found = new Set<string>();
  const walk = (parts: Parts) => {
    for (const part of parts) {
      if ("options" in part) {
        found.add(`${part.value}:${part.type}`);
        for (const { value } of Object.values(part.options)) walk(value);
      } else if (part.type !== 0 && part.type !== 7 && "value" in part) found.add(`${String(part.value)}:${part.type}`);
    }
  };
  walk(new IntlMessageFormat(text, language).getAst());
  return [...found].sort();
}
