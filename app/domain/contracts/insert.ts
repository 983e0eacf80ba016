import { and, eq, inArray, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { contracts } from "~/db/schema";
import type { AgreementType } from "~/domain/agreements/types";
import { withNewId } from "~/domain/public-id";
import { Conflict } from "~/domain/refusals";
import { openContractStatuses } from "./status";

const nouns = {
  program: "programContract",
  distribution: "distributionContract",
  service: "serviceContract",
  syndication: "syndicationContract",
  referral: "referralContract",
} as const;

export interface NewContract {
  agreement: { id: string; type: AgreementType; companyId: string; version: number };
  partnerId: string;
  /** What the enrolling partner tells the distributor. */
  enrolment?: string | null;
  /** Whether the partner began it. */
  enrolled: boolean;
}

/**
 * Writes a pending contract in the transaction of the deed that asks for it.
 * @returns its id
 * @throws Conflict("contract-open") when the partner has an open one under this agreement
 */
export async function insertContract(tx: Transaction, actor: Operator, made: NewContract): Promise<string> {
  const { agreement, partnerId, enrolment = null, enrolled } = made;
  const facts = {
    ...{ type: agreement.type, agreementId: agreement.id, agreementVersion: agreement.version },
    ...{ companyId: agreement.companyId, partnerId, status: "pending" as const, enrolment },
    ...{ createdBy: actor.id, createdByName: actor.name },
    ...(enrolled && { enrolledAt: sql`now()` }),
  };
  // A taken id draws anew; an open contract of the same partner is somebody's answer to a question asked twice.
  return withNewId(nouns[agreement.type], async (drawn) => {
    const rows = await tx
      .insert(contracts)
      .values({ ...facts, id: drawn })
      .onConflictDoNothing()
      .returning({ id: contracts.id });
    if (rows.length > 0) return true;
    const [rival] = await tx
      .select({ id: contracts.id })
      .from(contracts)
      .where(
        and(
          eq(contracts.agreementId, agreement.id),
          eq(contracts.partnerId, partnerId),
          inArray(contracts.status, [...openContractStatuses]),
        ),
      );
    if (rival) throw new Conflict("contract-open", { contract: rival.id });
    return false;
  });
}
