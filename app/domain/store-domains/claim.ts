import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { newSecret } from "~/auth/secrets";
import { companies, storeDomains } from "~/db/schema";
import { demandStorefront } from "~/domain/companies/policy";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, Invalid } from "~/domain/refusals";
import { lockStoreDomain } from "./find";
import { isOfInstallation } from "./origin";
import { stateOf, transitions } from "./status";

/**
 * Names the own domain of the actor's storefront, and makes the token that proves it: another host begins anew, the same one stays as it
 * is. Others may claim it too; it is whose who proves it. Row S1.
 * @param host as `DomainForm` gives it
 * @param former the host that the person was looking at; "" for none
 * @throws NotFound for a vendor; Forbidden for sales and viewers; Invalid("host") for the installation's own name;
 * Conflict("domain-stale") when somebody else has changed it meanwhile
 */
export async function claimStoreDomain(actor: Operator, host: string, former: string): Promise<{ changed: boolean }> {
  demandStorefront(actor);
  if (isOfInstallation(host)) throw new Invalid("host", "domain-ours");
  const companyId = actor.company.id;
  return inTransaction(async (tx) => {
    // Of two first claims at once the second waits here, and sees the first.
    await tx.select({ id: companies.id }).from(companies).where(eq(companies.id, companyId)).for("no key update");
    const before = await lockStoreDomain(tx, companyId);
    if (before?.host === host) return { changed: false };
    if ((before?.host ?? "") !== former) throw new Conflict("domain-stale");
    const after = { host, token: newSecret(), provenAt: null, checkedAt: null, trouble: null, createdAt: sql`now()` };
    await tx
      .insert(storeDomains)
      .values({ companyId, ...after })
      .onConflictDoUpdate({ target: storeDomains.companyId, set: after });
    await record(tx, actor, {
      deed: "store-domain.claim",
      subjectId: companyId,
      before: before && { host: before.host, state: stateOf(before) },
      after: { host, state: transitions.claim[before ? stateOf(before) : "none"] },
    });
    return { changed: true };
  });
}
