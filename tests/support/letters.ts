import { expect } from "vitest";

/** The words of a text between its arguments, long enough to be recognised. */
const phrases = (text: string) =>
  text
    .split(/\{[^{}]*\}|[{}#]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => /\S+\s+\S+\s+\S+/.test(phrase));

function* textsWithin(catalogue: object): Generator<string> {
  for (const value of Object.values(catalogue) as unknown[])
    if (typeof value === "string") yield value;
    else if (value && typeof value === "object") yield* textsWithin(value);
}

/** Nothing of a catalogue stands in a text: none of its phrases of three words and more. */
export function expectNothingOf(catalogue: object, text: string): void {
  const found = [...textsWithin(catalogue)].flatMap(phrases).filter((phrase) => text.includes(phrase));
  expect(found).toEqual([]);
}
