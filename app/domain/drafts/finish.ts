import { and, eq, gt, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { drafts } from "~/db/schema";
import { Conflict } from "~/domain/refusals";

/** The drafts of wizards that this operator began for this company, within 24 hours. */
export const ownDraft = (actor: Operator, id: string) =>
  and(
    eq(drafts.id, id),
    eq(drafts.operatorId, actor.id),
    eq(drafts.companyId, actor.company.id),
    gt(drafts.expiresAt, sql`now()`),
  );

/**
 * Locks a wizard's draft for its last step. A second submit waits here, then finds what the first one made.
 * @throws Conflict when the draft has expired
 */
export async function finishDraft(tx: Transaction, actor: Operator, id: string) {
  const [draft] = await tx.select({ resultId: drafts.resultId }).from(drafts).where(ownDraft(actor, id)).for("update");
  if (!draft) throw new Conflict("draft-expired");
  return {
    resultId: draft.resultId,
    /** Remembers what came of the draft, and forgets the answers. */
    keep: async (resultId: string) => {
      await tx.update(drafts).set({ resultId, answers: {}, updatedAt: new Date() }).where(eq(drafts.id, id));
    },
  };
}
