import { de } from "./de";
import { en } from "./en";
import type { StorefrontTexts } from "./shape";

export type { StorefrontTexts };

/** The languages of the storefront and its letters; another is a file beside these and a line here. */
const catalogues = new Map<string, StorefrontTexts>([
  ["en", en],
  ["de", de],
]);

/** The languages that people can choose. */
export const LANGUAGES_SPOKEN: readonly string[] = [...catalogues.keys()];

/** Everything the storefront says in a language; in English where there is no such language. */
export const textsIn = (language: string): StorefrontTexts => catalogues.get(language) ?? en;

/** Every language there are texts in, also those that are for tests. */
export const languagesKnown = (): string[] => [...catalogues.keys()];

export const isSpoken = (language: string | null | undefined): language is string =>
  language !== null && language !== undefined && catalogues.has(language);

/** The first of the wished for languages that there are texts in, else English. */
export const firstSpoken = (...wished: (string | null | undefined)[]): string => wished.find(isSpoken) ?? "en";

/** Adds a language that nobody can choose: tests read the pages in one made up from English. */
export const learn = (language: string, texts: StorefrontTexts): void => void catalogues.set(language, texts);
