import type { Operator } from "~/auth/actor";
import { canChangeStorefront, demandProvider } from "~/domain/companies/policy";
import { letterStoreOf } from "~/domain/messages/letter-store";
import { isStoreLetter, type StoreLetterKind } from "~/domain/messages/letters";
import { isOn, type MailSettings, mailSettingsOf } from "~/domain/messages/mail-settings";
import { NotFound } from "~/domain/refusals";
import { sampleOf } from "~/mail/sample";
import { wordsOf } from "~/mail/store-letter";
import { INSTALLATION_ADDRESS } from "~/mail/transport.server";
import { isSpoken, LANGUAGES_SPOKEN } from "~/texts/storefront";

/** As much of what was typed as a preview shows. */
const LONGEST = 1_500;

/** @throws NotFound for a letter there is not */
export function kindIn({ kind }: { kind?: string }): StoreLetterKind {
  if (!isStoreLetter(kind)) throw new NotFound("letter");
  return kind;
}

/** The language that the address asks for; the first there is when it asks for none. */
export function languageIn({ searchParams }: URL): string {
  const asked = searchParams.get("language");
  return isSpoken(asked) ? asked : LANGUAGES_SPOKEN[0]!;
}

/** What was typed into the form and is to be looked at before it is saved; null when the address says nothing of it. */
function typedIn({ searchParams }: URL) {
  const [subject, text] = [searchParams.get("subject"), searchParams.get("text")];
  if (subject === null || text === null) return null;
  const words = { subject: subject.slice(0, LONGEST), text: text.replace(/\r\n?/g, "\n").slice(0, LONGEST) };
  return { ...words, on: searchParams.get("on") === "on" };
}

/** The settings as they would be once that is saved. */
function asTyped(settings: MailSettings, kind: StoreLetterKind, language: string, typed: ReturnType<typeof typedIn>) {
  if (!typed) return settings;
  const wordings = typed.subject || typed.text ? { [language]: typed } : {};
  return { ...settings, letters: { ...settings.letters, [kind]: { on: typed.on, wordings, version: 0 } } };
}

/**
 * One letter in one language: what it says, and how it looks to a made-up reader.
 * @throws NotFound for vendors, and for a letter there is not
 */
export async function letterPage(actor: Operator, params: { kind?: string }, url: URL) {
  demandProvider(actor);
  const [kind, language] = [kindIn(params), languageIn(url)];
  const [settings, store] = await Promise.all([mailSettingsOf(actor.company.id), letterStoreOf(actor.company.id)]);
  const typed = typedIn(url);
  const sample = store && sampleOf({ kind, language, store, settings: asTyped(settings, kind, language, typed) });
  return {
    ...{
      kind,
      language,
      typed,
      version: settings.letters[kind]?.version ?? 0,
      companyId: actor.company.id,
      email: actor.email,
    },
    stored: { ...wordsOf(settings, kind, language), on: isOn(settings, kind) },
    own: LANGUAGES_SPOKEN.filter((spoken) => settings.letters[kind]?.wordings[spoken]),
    preview: sample && { ...sample, fromAddress: sample.fromAddress ?? INSTALLATION_ADDRESS },
    mayChange: canChangeStorefront(actor),
  };
}

export type LetterPage = Awaited<ReturnType<typeof letterPage>>;
