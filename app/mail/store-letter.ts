import type { Wording } from "~/db/schema";
import type { LetterStore } from "~/domain/messages/letter-store";
import { type StoreLetterKind, storeLetters } from "~/domain/messages/letters";
import { type MailSettings, senderOf } from "~/domain/messages/mail-settings";
import { fillIn } from "~/domain/messages/placeholders";
import { LANGUAGE_PARAMETER } from "~/paths";
import { say } from "~/texts/say";
import { firstSpoken, type StorefrontTexts, textsIn } from "~/texts/storefront";
import type { Letter } from "./letter";
import type { Mail } from "./transport.server";

interface Reader {
  name: string;
  email: string;
  language: string | null;
  store: LetterStore;
}

type Letters = StorefrontTexts["letters"];

/** Fills a text in the language of the letter. */
type Say = (text: string, values?: Record<string, string | number>) => string;

/** What a letter says after its words; those a reseller may replace by its own. */
interface Rest {
  paragraphs?: string[];
  button?: Letter["button"];
  notes?: string[];
}

/** The page behind a link speaks as the letter does, when that is the reader's own language. */
function inLanguage(address: string, language: string): string {
  const url = new URL(address);
  url.searchParams.set(LANGUAGE_PARAMETER, language);
  return url.href;
}

/** An empty line begins a paragraph. */
const paragraphsOf = (text: string) => text.split(/\n\s*\n/);

/** What a letter says in one language: the reseller's words, else the product's. */
export const wordsOf = ({ letters }: Pick<MailSettings, "letters">, kind: StoreLetterKind, language: string) =>
  letters[kind]?.wordings[language] ?? textsIn(language).letters[kind];

/**
 * A letter to somebody of a storefront, in the reseller's name: in their own language, else in the store's. It greets, says its words,
 * and ends with where to ask when the reseller has said so.
 * @param named what the words may name in braces beside the reader and the store
 */
export function storeLetter<Kind extends StoreLetterKind>(
  kind: Kind,
  { name, email, language: own, store }: Reader,
  settings: MailSettings,
  named: Record<string, string>,
  rest: (texts: Letters[Kind], say: Say, letters: Letters) => Rest,
): Mail {
  const language = firstSpoken(own, store.language);
  const { letters, dir } = textsIn(language);
  const fill: Say = (text, values) => say(text, values, language);
  const words = wordsOf(settings, kind, language);
  const values = { name, email, store: store.name, ...named };
  const isKnown = storeLetters[kind].placeholders.some((placeholder) => placeholder === "name");
  const { paragraphs = [], button, notes = [] } = rest(letters[kind], fill, letters);
  return {
    fromName: settings.fromName ?? store.name,
    fromAddress: senderOf(settings),
    replyTo: settings.replyTo ?? store.supportEmail ?? undefined,
    to: { name: isKnown ? name : "", address: email },
    letter: {
      ...{ language, dir, subject: fillIn(words.subject, values) },
      paragraphs: [
        isKnown ? fill(letters.hello, { name }) : letters.helloStranger,
        ...paragraphsOf(fillIn(words.text, values)),
        ...paragraphs,
      ],
      ...(button && { button: { ...button, href: own ? inLanguage(button.href, language) : button.href } }),
      notes: [...notes, ...(store.supportEmail ? [fill(letters.support, { email: store.supportEmail })] : [])],
    },
  };
}

/** What somebody wrote in place of the product's words; null where it is those, or nothing. */
export function ownWording(kind: StoreLetterKind, language: string, { subject, text }: Wording): Wording | null {
  const product = textsIn(language).letters[kind];
  const same = subject === product.subject && text === product.text;
  return same || (subject === "" && text === "") ? null : { subject, text };
}
