import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { storeDomains } from "~/db/schema";
import { demandStorefront } from "~/domain/companies/policy";
import { inTransaction, record } from "~/domain/deed";
import { NotFound } from "~/domain/refusals";
import { lockStoreDomain } from "./find";
import { stateOf, transitions } from "./status";

/**
 * Gives the own domain up: it leads nowhere from then on, and links are at the installation's name again. Row S1.
 * @throws NotFound for a vendor, or when there is none; Forbidden for sales and viewers
 */
export async function removeStoreDomain(actor: Operator): Promise<void> {
  demandStorefront(actor);
  const companyId = actor.company.id;
  await inTransaction(async (tx) => {
    const before = await lockStoreDomain(tx, companyId);
    if (!before) throw new NotFound("domain");
    await tx.delete(storeDomains).where(eq(storeDomains.companyId, companyId));
    await record(tx, actor, {
      deed: "store-domain.remove",
      subjectId: companyId,
      before: { host: before.host, state: stateOf(before) },
      after: { host: null, state: transitions.remove[stateOf(before)] },
    });
  });
}
