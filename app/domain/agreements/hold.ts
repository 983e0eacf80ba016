import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { agreements, marketplaces, productGroups } from "~/db/schema";
import { demandOffer } from "~/domain/partners/policy";
import { Forbidden, Invalid, NotFound } from "~/domain/refusals";
import { agreementsVisibleTo } from "./policy";

/**
 * An agreement of the actor's company, held until the transaction ends.
 * @throws NotFound out of sight; Forbidden for a partner of its owner, and for sales and viewers
 */
export async function holdAgreement(tx: Transaction, actor: Operator, agreementId: string) {
  const { id, type, name, companyId, marketplaceId, sourcingAgreementId, autoAccept, revision, lastVersion } =
    agreements;
  const [found] = await tx
    .select({ id, type, name, companyId, marketplaceId, sourcingAgreementId, autoAccept, revision, lastVersion })
    .from(agreements)
    .where(and(eq(id, agreementId), agreementsVisibleTo(actor)))
    .for("update");
  if (!found) throw new NotFound("agreement");
  if (found.companyId !== actor.company.id) throw new Forbidden();
  demandOffer(actor);
  return found;
}

/** @throws Invalid("marketplaceId") when it is not the company's */
export async function demandMarketplace(
  tx: Transaction,
  { company }: Operator,
  marketplaceId: string,
): Promise<string> {
  const { id, companyId } = marketplaces;
  const [found] = await tx
    .select({ id })
    .from(marketplaces)
    .where(and(eq(id, marketplaceId), eq(companyId, company.id)));
  if (!found) throw new Invalid("marketplaceId", "marketplace-not-found");
  return found.id;
}

/** @throws Invalid("sourcingAgreementId") when it is not a syndication or referral agreement of the company's */
export async function demandSourcing(tx: Transaction, { company }: Operator, agreementId: string): Promise<string> {
  const [found] = await tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(
      and(
        eq(agreements.id, agreementId),
        eq(agreements.companyId, company.id),
        inArray(agreements.type, ["syndication", "referral"]),
        isNull(agreements.deletedAt),
      ),
    )
    .for("share");
  if (!found) throw new Invalid("sourcingAgreementId", "sourcing-not-found");
  return found.id;
}

/** Those of the groups that are the company's, each once, in order. */
export async function ownGroups(tx: Transaction, { company }: Operator, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await tx
    .select({ id: productGroups.id })
    .from(productGroups)
    .where(and(eq(productGroups.companyId, company.id), inArray(productGroups.id, [...ids])))
    .orderBy(productGroups.id)
    .for("share");
  return found.map(({ id }) => id);
}
