import { and, eq, exists, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, contracts } from "~/db/schema";
import { openContractStatuses } from "~/domain/contracts/status";
import { canManageContracts, canOffer } from "~/domain/partners/policy";
import { isEnrolled } from "~/domain/contracts/status";
import type { AgreementType } from "./types";

const held = alias(contracts, "held");
const service = alias(agreements, "service");

/** The agreement of another company, as its condition in a subquery must name it. */
const [agreementId, parentId] = [sql`"agreements"."id"`, sql`"agreements"."parent_id"`];

/**
 * Its owner sees an agreement; a partner with an open contract under it, while one that is over shows what was signed; for a distribution agreement whoever has an open contract under the
 * program that it lies in; for a syndication or referral agreement whoever has an active service contract that names it.
 */
export function agreementsVisibleTo({ company }: Operator): SQL {
  const mine = eq(held.partnerId, company.id);
  const isOpen = inArray(held.status, [...openContractStatuses]);
  const one = { one: sql`1` };
  return and(
    isNull(agreements.deletedAt),
    or(
      eq(agreements.companyId, company.id),
      exists(
        db
          .select(one)
          .from(held)
          .where(and(mine, sql`${held.agreementId} = ${agreementId}`, isOpen)),
      ),
      and(
        eq(agreements.type, "distribution"),
        exists(
          db
            .select(one)
            .from(held)
            .where(and(mine, sql`${held.agreementId} = ${parentId}`, isOpen)),
        ),
      ),
      and(
        inArray(agreements.type, ["syndication", "referral"]),
        exists(
          db
            .select(one)
            .from(service)
            .innerJoin(held, eq(held.agreementId, service.id))
            .where(and(mine, eq(held.status, "active"), sql`${service.sourcingAgreementId} = ${agreementId}`)),
        ),
      ),
    ),
  )!;
}

/** Its own agreements are a distributor's to write, for those who look after the company. */
export const canChange = (actor: Operator, { companyId }: { companyId: string }): boolean =>
  canOffer(actor) && companyId === actor.company.id;

/** Of agreements that a partner enrols in, the ones of others, as far as the kind of company fits. */
export const canEnrol = (actor: Operator, { companyId, type }: { companyId: string; type: AgreementType }): boolean =>
  canManageContracts(actor) &&
  companyId !== actor.company.id &&
  isEnrolled(type) &&
  (type === "distribution") === (actor.company.role === "vendor");
