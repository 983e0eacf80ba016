import { eq, sql } from "drizzle-orm";
import { db, type Queryable } from "~/db/client";
import { companies, type LetterSettings, mailSettings } from "~/db/schema";
import { provenHost } from "~/domain/store-domains/proven-host";
import { isAtHost } from "./sender";

/** In whose name a company's mail goes out, and what its letters say. */
export interface MailSettings {
  /** Null: the company's name. */
  fromName: string | null;
  /** As it was chosen: it is used only while its domain is proven. Null: the installation's. */
  fromAddress: string | null;
  /** Null: the company's support contact. */
  replyTo: string | null;
  /** By kind; a kind that is missing is on, in the product's own words. */
  letters: Record<string, LetterSettings>;
  /** 0 for a company that has changed nothing yet. */
  version: number;
  /** The storefront's own domain, once that is proven. */
  host: string | null;
}

const NONE = { fromName: null, fromAddress: null, replyTo: null, letters: {}, version: 0 };

const columns = {
  fromName: mailSettings.fromName,
  fromAddress: mailSettings.fromAddress,
  replyTo: mailSettings.replyTo,
  letters: mailSettings.letters,
  version: mailSettings.version,
};

const asked = (at: Queryable) =>
  at
    .select({ ...columns, host: provenHost })
    .from(companies)
    .leftJoin(mailSettings, eq(mailSettings.companyId, companies.id));

type Row = { [name in keyof MailSettings]: MailSettings[name] | null };

const complete = (row: Row | undefined): MailSettings => ({
  fromName: row?.fromName ?? NONE.fromName,
  fromAddress: row?.fromAddress ?? NONE.fromAddress,
  replyTo: row?.replyTo ?? NONE.replyTo,
  letters: row?.letters ?? NONE.letters,
  version: row?.version ?? NONE.version,
  host: row?.host ?? null,
});

const statement = asked(db)
  .where(eq(companies.id, sql.placeholder("companyId")))
  .prepare("mail_settings_of");

/** How a company's mail goes out now. */
export async function mailSettingsOf(companyId: string): Promise<MailSettings> {
  const [row] = await statement.execute({ companyId });
  return complete(row);
}

/** The same inside a deed's transaction, which must not wait for a second connection. */
export async function mailSettingsIn(tx: Queryable, companyId: string): Promise<MailSettings> {
  const [row] = await asked(tx).where(eq(companies.id, companyId));
  return complete(row);
}

/** The same, held until the transaction ends. */
export async function holdMailSettings(tx: Queryable, companyId: string): Promise<MailSettings> {
  const { version: _, ...nothing } = NONE;
  await tx
    .insert(mailSettings)
    .values({ companyId, ...nothing, version: 0 })
    .onConflictDoNothing();
  await tx
    .select({ version: mailSettings.version })
    .from(mailSettings)
    .where(eq(mailSettings.companyId, companyId))
    .for("update");
  return mailSettingsIn(tx, companyId);
}

/** Whether a letter is sent at all. */
export const isOn = ({ letters }: Pick<MailSettings, "letters">, kind: string): boolean => letters[kind]?.on ?? true;

/** The address a company's mail comes from; null for the installation's. */
export const senderOf = ({ fromAddress, host }: MailSettings): string | null =>
  fromAddress !== null && host !== null && isAtHost(fromAddress, host) ? fromAddress : null;
