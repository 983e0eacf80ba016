import type { AppLoadContext } from "@remix-run/node";
import type { PrimitiveType } from "intl-messageformat";
import { say } from "~/texts/say";
import { textsIn } from "~/texts/storefront";
import { type Speech, useSpeech } from "~/ui/speech";

/** What was decided about the language of an answer. */
export interface Spoken {
  language: string;
  /** The person has chosen it in their profile. */
  own: boolean;
}

const KEY = "spoken";

/** Said by the gate of a surface that speaks several languages, before anything is written. */
export const speak = (context: AppLoadContext, spoken: Spoken): void => void context.memo.set(KEY, spoken);

/** What the gates have decided; nothing where there is one language alone. */
export const spokenIn = ({ memo }: AppLoadContext): Spoken | undefined => memo.get(KEY) as Spoken | undefined;

/** What the components say in a language. */
export function speechOf(language: string): Speech {
  const { dir, locale, ui, errors } = textsIn(language);
  return { language, dir, locale, ui, errors };
}

export const useLanguage = (): string => useSpeech().language;

/** Everything the storefront says, in the language of the page. */
export const useTexts = () => textsIn(useLanguage());

/** Fills a text of the catalogue as the language of the page wants it. */
export function useSay() {
  const language = useLanguage();
  return (text: string, values?: Record<string, PrimitiveType>) => say(text, values, language);
}
