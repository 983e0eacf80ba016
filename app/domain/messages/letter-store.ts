import { eq } from "drizzle-orm";
import { db, type Queryable } from "~/db/client";
import { companies } from "~/db/schema";
import { provenHost } from "~/domain/store-domains/proven-host";

/** What a letter says of the provider in whose name it goes out. */
export interface LetterStore {
  name: string;
  nickname: string;
  /** Its own domain, once that is proven: links are there. */
  host: string | null;
  supportEmail: string | null;
  /** Of letters to people whose own language is not known. */
  language: string;
}

/** Its columns but the nickname, without which there is nothing to write about. */
export const letterStore = {
  name: companies.name,
  host: provenHost,
  supportEmail: companies.supportEmail,
  language: companies.language,
};

/** The same of one provider; null as long as it has no nickname. */
export async function letterStoreOf(companyId: string, at: Queryable = db): Promise<LetterStore | null> {
  const [store] = await at
    .select({ ...letterStore, nickname: companies.nickname })
    .from(companies)
    .where(eq(companies.id, companyId));
  const nickname = store?.nickname;
  return store && nickname ? { ...store, nickname } : null;
}
