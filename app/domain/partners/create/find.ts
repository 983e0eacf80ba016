import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, companies, contracts, marketplaces, memberships, partnerInvitations } from "~/db/schema";
import { groupsAttached } from "~/domain/agreements/find";
import { otherIsKnown } from "~/domain/contracts/policy";
import { NotFound } from "~/domain/refusals";

const sourcing = alias(agreements, "sourcing");

/** Those inside the program agreement, each with its marketplace. */
const distribution = sql<{ id: string; name: string; marketplace: string }[]>`coalesce((
  select json_agg(json_build_object('id', d.id, 'name', d.name, 'marketplace', m.name) order by m.name, d.id)
  from ${agreements} d join ${marketplaces} m on m.id = d.marketplace_id
  where d.parent_id = ${agreements.id} and d.deleted_at is null), '[]'::json)`;

/** Whether a link was made for the contract: nobody of the distributor's then owns what came to life by it. */
const byInvitation = sql<boolean>`exists (select 1 from ${partnerInvitations} i where i.contract_id = ${contracts.id})`;

/** What came of Create Partner, by its contract: also once the partner has another name, or has become another company. Row P4. */
export async function findCreated(actor: Operator, contractId: string) {
  const mine = sql<boolean>`exists (select 1 from ${memberships} m
    where m.company_id = ${contracts.partnerId} and m.operator_id = ${actor.id} and m.suspended_at is null)`;
  const [found] = await db
    .select({
      ...{ contractId: contracts.id, known: otherIsKnown(actor), byInvitation, mine },
      partner: { id: companies.id, name: companies.name, status: companies.status },
      agreement: { id: agreements.id, name: agreements.name, type: agreements.type },
      marketplace: marketplaces.name,
      sourcing: { id: sourcing.id, name: sourcing.name },
      groups: groupsAttached,
      distribution,
    })
    .from(contracts)
    .innerJoin(companies, eq(companies.id, contracts.partnerId))
    .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
    .leftJoin(marketplaces, eq(marketplaces.id, agreements.marketplaceId))
    .leftJoin(sourcing, eq(sourcing.id, agreements.sourcingAgreementId))
    .where(and(eq(contracts.id, contractId), eq(contracts.companyId, actor.company.id)));
  if (!found) throw new NotFound("contract");
  return found;
}

export type CreatedPartner = Awaited<ReturnType<typeof findCreated>>;
