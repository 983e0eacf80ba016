import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { type LetterSettings, mailSettings, type Wording } from "~/db/schema";
import { demandStorefront } from "~/domain/companies/policy";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, Invalid } from "~/domain/refusals";
import type { Sender } from "./forms";
import { canBeOff, type StoreLetterKind, storeLetters } from "./letters";
import { holdMailSettings, type MailSettings } from "./mail-settings";
import { placeholdersIn } from "./placeholders";
import { isAtHost } from "./sender";

type Part = Partial<Pick<MailSettings, "fromName" | "fromAddress" | "replyTo" | "letters" | "version">>;

/** What becomes of the settings, and the part of it that the audit trail shows. */
interface Plan {
  part: Part;
  /** The part's own version now. */
  version: number;
  before: object;
  after: object;
}

interface Changed {
  changed: boolean;
}

/** Changes a part of the actor's company's mail settings; saving what is so already changes nothing. */
const change = (
  actor: Operator,
  baseVersion: number,
  deed: string,
  planOf: (now: MailSettings) => Plan,
): Promise<Changed> =>
  inTransaction(async (tx) => {
    demandStorefront(actor);
    const companyId = actor.company.id;
    const now = await holdMailSettings(tx, companyId);
    const { part, version, before, after } = planOf(now);
    if (isDeepStrictEqual(before, after)) return { changed: false };
    if (version !== baseVersion) throw new Conflict("settings-stale");
    await tx
      .update(mailSettings)
      .set({ ...part, updatedAt: sql`now()` })
      .where(eq(mailSettings.companyId, companyId));
    await record(tx, actor, { deed, subjectId: companyId, before, after });
    return { changed: true };
  });

/**
 * Changes in whose name the storefront's mail goes out. Rows S3, S4.
 * @param baseVersion the version that the person was looking at
 * @throws NotFound for vendors; Forbidden for sales and viewers; Invalid("fromAddress") for an address that is not at the storefront's
 * own, proven domain; Conflict("settings-stale")
 */
export const changeSender = (actor: Operator, sender: Sender, baseVersion: number): Promise<Changed> =>
  change(actor, baseVersion, "mail-settings.change-sender", ({ host, version, fromName, fromAddress, replyTo }) => {
    const isNew = sender.fromAddress !== null && sender.fromAddress !== fromAddress;
    if (isNew && host === null) throw new Invalid("fromAddress", "sender-without-domain");
    if (isNew && host !== null && !isAtHost(sender.fromAddress ?? "", host))
      throw new Invalid("fromAddress", "sender-elsewhere", { host: host.replace(/:\d+$/, "") });
    const before = { fromName, fromAddress, replyTo };
    return { part: { ...sender, version: version + 1 }, version, before, after: sender };
  });

export interface LetterChange {
  kind: StoreLetterKind;
  language: string;
  on: boolean;
  /** Null for the product's own words. */
  wording: Wording | null;
}

function checkWords(kind: StoreLetterKind, wording: Wording): void {
  const known: readonly string[] = storeLetters[kind].placeholders;
  for (const field of ["subject", "text"] as const) {
    if (wording[field] === "") throw new Invalid(field, "words-required");
    const unknown = placeholdersIn(wording[field]).find((name) => !known.includes(name));
    if (unknown !== undefined) throw new Invalid(field, "placeholder-unknown", { name: unknown });
  }
}

type Said = Omit<LetterSettings, "version">;

function changedLetter(now: Said, { kind, language, on, wording }: LetterChange): Said {
  const { [language]: _, ...others } = now.wordings;
  return { on: on || !canBeOff(kind), wordings: wording === null ? others : { ...others, [language]: wording } };
}

/**
 * Changes what one letter says in one language, and whether it is sent at all. A letter that must arrive stays on. Rows S3, S4.
 * @param baseVersion the letter's version that the person was looking at
 * @throws NotFound for vendors; Forbidden for sales and viewers; Invalid("subject"), Invalid("text") for a name in braces that the letter
 * does not know, or one of both left empty; Conflict("settings-stale")
 */
export const changeLetter = (actor: Operator, letter: LetterChange, baseVersion: number): Promise<Changed> =>
  change(actor, baseVersion, "mail-settings.change-letter", ({ letters }) => {
    if (letter.wording) checkWords(letter.kind, letter.wording);
    const { version, ...before } = letters[letter.kind] ?? { on: true, wordings: {}, version: 0 };
    const after = changedLetter(before, letter);
    return {
      part: { letters: { ...letters, [letter.kind]: { ...after, version: version + 1 } } },
      version,
      before: { [letter.kind]: before },
      after: { [letter.kind]: after },
    };
  });
