import { and, eq, isNotNull } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable, type Transaction } from "~/db/client";
import { companies, storeDomains } from "~/db/schema";
import { canChangeStorefront, demandProvider } from "~/domain/companies/policy";
import { stateOf } from "./status";

const { host, token, provenAt, checkedAt, trouble } = storeDomains;
const columns = { host, token, provenAt, checkedAt, trouble };

/**
 * The own domain of the actor's storefront, how far it is, whether the storefront has an address to lead to, and whether the actor
 * may change it. Row S1.
 * @throws NotFound for a vendor, which has no storefront
 */
export async function findStoreDomain(actor: Operator) {
  demandProvider(actor);
  const [found] = await db
    .select({ nickname: companies.nickname, domain: columns })
    .from(companies)
    .leftJoin(storeDomains, eq(storeDomains.companyId, companies.id))
    .where(eq(companies.id, actor.company.id));
  const { domain = null, nickname = null } = found ?? {};
  return {
    domain,
    hasAddress: nickname !== null,
    state: domain ? stateOf(domain) : ("none" as const),
    may: { change: canChangeStorefront(actor) },
  };
}

export type FoundStoreDomain = NonNullable<Awaited<ReturnType<typeof findStoreDomain>>["domain"]>;

/** The same inside a deed, locked against other deeds. */
export async function lockStoreDomain(tx: Transaction, companyId: string): Promise<FoundStoreDomain | null> {
  const [domain = null] = await tx
    .select(columns)
    .from(storeDomains)
    .where(eq(storeDomains.companyId, companyId))
    .for("update");
  return domain;
}

/** The own domain that a company has proven; null while it has none. */
export async function provenHostOf(at: Queryable, companyId: string): Promise<string | null> {
  const proven = and(eq(storeDomains.companyId, companyId), isNotNull(storeDomains.provenAt));
  const [found] = await at.select({ host }).from(storeDomains).where(proven);
  return found?.host ?? null;
}
