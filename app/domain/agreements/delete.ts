import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { agreements, contracts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { holdAgreement } from "./hold";

/**
 * Takes an agreement off the table that no contract was ever made under, and no other agreement stands on. Row P3.
 * @throws NotFound; Forbidden for its partners, sales and viewers; Conflict("agreement-has-contracts")
 */
export const deleteAgreement = (actor: Operator, agreementId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const { type, name } = await holdAgreement(tx, actor, agreementId);
    const [under] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(contracts)
      .where(eq(contracts.agreementId, agreementId));
    const [upon] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(agreements)
      .where(
        and(
          or(eq(agreements.parentId, agreementId), eq(agreements.sourcingAgreementId, agreementId)),
          isNull(agreements.deletedAt),
        ),
      );
    const count = (under?.count ?? 0) + (upon?.count ?? 0);
    if (count > 0) throw new Conflict("agreement-has-contracts", { count });
    await tx
      .update(agreements)
      .set({ deletedAt: sql`now()` })
      .where(eq(agreements.id, agreementId));
    await record(tx, actor, { deed: "agreement.delete", subjectId: agreementId, before: { type, name } });
  });
