import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Visitor } from "~/auth/actor";
import { nicknameLimit } from "~/auth/limits.server";
import { db } from "~/db/client";
import { companies, companyLogos, storeSettings } from "~/db/schema";
import { Invalid, NotFound } from "../refusals";
import { presentNicknameOf } from "./nickname";
import { complete } from "./store-settings";

const statement = db
  .select({
    id: companies.id,
    name: companies.name,
    role: companies.role,
    nickname: sql<string>`${companies.nickname}`,
    colour: companies.colour,
    supportEmail: companies.supportEmail,
    supportPhone: companies.supportPhone,
    country: companies.country,
    language: companies.language,
    timeZone: companies.timeZone,
    logo: { fingerprint: companyLogos.fingerprint, width: companyLogos.width, height: companyLogos.height },
    settings: { pages: storeSettings.pages, signUp: storeSettings.signUp, passwords: storeSettings.passwords },
  })
  .from(companies)
  .leftJoin(companyLogos, eq(companyLogos.companyId, companies.id))
  .leftJoin(storeSettings, eq(storeSettings.companyId, companies.id))
  .where(
    and(
      eq(companies.nickname, sql.placeholder("nickname")),
      isNotNull(companies.nickname),
      ne(companies.role, "vendor"),
      isNull(companies.suspendedAt),
    ),
  )
  .prepare("find_store");

/** A provider as its storefront knows it. */
export type Store = Awaited<ReturnType<typeof findStore>>;

/**
 * The storefront of a nickname, exactly as it stands in an address (row S1).
 * @throws NotFound when no provider has the nickname, or the provider is suspended
 */
export async function findStore(_visitor: Visitor, nickname: string) {
  const [found] = await statement.execute({ nickname });
  if (!found) throw new NotFound("storefront");
  const { settings, ...store } = found;
  const { pages, signUp, passwords } = complete(settings ?? {});
  return { ...store, pages, signUp, passwords };
}

/**
 * The storefront of a nickname as a person types it, also of one that its company has given up: case and spaces around it do not matter
 * (row S1). Who has guessed too often is told no more, right or wrong.
 * @throws Invalid("accountName"); TooSoon
 */
export async function findStoreByTypedNickname(visitor: Visitor, typed: string) {
  const ip = visitor.ip ?? "";
  await nicknameLimit.check(ip);
  const nickname = typed.normalize("NFKC").trim().toLowerCase();
  const [store] = await statement.execute({ nickname });
  if (!store) {
    const present = await presentNicknameOf(nickname);
    if (present !== null) return { nickname: present };
    await nicknameLimit.take(ip);
    throw new Invalid("accountName", "nickname-unknown");
  }
  return { nickname: store.nickname };
}
