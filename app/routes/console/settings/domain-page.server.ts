import type { Operator } from "~/auth/actor";
import { demandStorefront } from "~/domain/companies/policy";
import { NotFound } from "~/domain/refusals";
import { findStoreDomain } from "~/domain/store-domains/find";

/**
 * The domain that a page asks about, for somebody who may do something with it.
 * @throws NotFound for a vendor, or when there is no domain; Forbidden for sales and viewers
 */
export async function claimedDomain(actor: Operator) {
  const { domain } = await findStoreDomain(actor);
  demandStorefront(actor);
  if (!domain) throw new NotFound("domain");
  return { host: domain.host, companyId: actor.company.id };
}
