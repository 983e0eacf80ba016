import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { domainCheckLimit } from "~/auth/limits.server";
import { db, type Queryable } from "~/db/client";
import { codeOf, UNIQUENESS_BROKEN } from "~/db/error-code";
import { storeDomains } from "~/db/schema";
import { demandStorefront } from "~/domain/companies/policy";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, NotFound } from "~/domain/refusals";
import { lockStoreDomain } from "./find";
import { readProof, type Trouble } from "./read-proof";
import { stateOf, transitions } from "./status";

async function demandFree(at: Queryable, companyId: string, host: string): Promise<void> {
  const others = and(
    eq(storeDomains.host, host),
    ne(storeDomains.companyId, companyId),
    isNotNull(storeDomains.provenAt),
  );
  const taken = await at.select({ host: storeDomains.host }).from(storeDomains).where(others).limit(1);
  if (taken.length > 0) throw new Conflict("domain-taken");
}

/**
 * Looks whether the token stands at the domain, and if so counts the domain as proven: from then on it shows the company's storefront,
 * and links lead there. A check that fails is noted and changes nothing else, also of a domain that is proven already. Row S1.
 * @param read asks the domain; at most once in ten seconds for a company
 * @returns what was wrong; null when nothing was
 * @throws NotFound for a vendor, or when there is no domain; Forbidden for sales and viewers; TooSoon;
 * Conflict("domain-taken") when another company has proven it, Conflict("domain-stale") when it was changed while we looked
 */
export async function checkStoreDomain(actor: Operator, read = readProof): Promise<Trouble | null> {
  demandStorefront(actor);
  const companyId = actor.company.id;
  const [claimed] = await db.select().from(storeDomains).where(eq(storeDomains.companyId, companyId));
  if (!claimed) throw new NotFound("domain");
  await domainCheckLimit.take(companyId);
  const found = await read(claimed.host);
  const trouble = "trouble" in found ? found.trouble : found.text === claimed.token ? null : "other-text";
  const work = inTransaction(async (tx) => {
    const before = await lockStoreDomain(tx, companyId);
    if (before?.token !== claimed.token) throw new Conflict("domain-stale");
    const { host } = before;
    const state = stateOf(before);
    const after = trouble === null ? transitions.prove[state] : state;
    const proves = after !== state;
    if (proves) await demandFree(tx, companyId, host);
    const proven = proves && { provenAt: sql`now()` };
    await tx
      .update(storeDomains)
      .set({ ...proven, checkedAt: sql`now()`, trouble })
      .where(eq(storeDomains.companyId, companyId));
    await record(tx, actor, {
      deed: proves ? "store-domain.prove" : "store-domain.check",
      subjectId: companyId,
      before: { host, state },
      after: { host, state: after, trouble },
    });
    return trouble;
  });
  return work.catch((error: unknown) => {
    throw codeOf(error) === UNIQUENESS_BROKEN ? new Conflict("domain-taken") : error;
  });
}
