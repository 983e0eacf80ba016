import type { LetterStore } from "~/domain/messages/letter-store";
import { say } from "~/texts/say";
import { firstSpoken, type StorefrontTexts, textsIn } from "~/texts/storefront";
import { type Letter, write } from "./letter";
import type { Mail } from "./transport.server";

interface Reader {
  name: string;
  email: string;
  language: string | null;
  store: LetterStore;
}

/** Fills a text in the language of the letter. */
type Say = (text: string, values?: Record<string, string | number>) => string;

/**
 * A letter to somebody of a storefront, in the reseller's name: in their own language, else in the store's. It greets, and ends with
 * where to ask when the reseller has said so.
 */
export function storeLetter(
  { name, email, language: own, store }: Reader,
  compose: (texts: StorefrontTexts["letters"], say: Say) => Omit<Letter, "language" | "dir">,
): Mail {
  const language = firstSpoken(own, store.language);
  const { letters, dir } = textsIn(language);
  const fill: Say = (text, values) => say(text, values, language);
  const { subject, paragraphs, button, notes } = compose(letters, fill);
  return {
    fromName: store.name,
    replyTo: store.supportEmail ?? undefined,
    to: { name, address: email },
    ...write({
      ...{ language, dir, subject },
      paragraphs: [fill(letters.hello, { name }), ...paragraphs],
      ...(button && { button }),
      notes: [...notes, ...(store.supportEmail ? [fill(letters.support, { email: store.supportEmail })] : [])],
    }),
  };
}
