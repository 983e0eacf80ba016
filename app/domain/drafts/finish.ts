import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Queryable, Transaction } from "~/db/client";
import { drafts } from "~/db/schema";
import { Conflict, NotFound } from "~/domain/refusals";

/** A draft of a wizard that this operator began for this company. */
const ownDraft = (actor: Operator, id: string) =>
  and(eq(drafts.id, id), eq(drafts.operatorId, actor.id), eq(drafts.companyId, actor.company.id));

const row = { draft: drafts, expired: sql<boolean>`${drafts.expiresAt} <= now()` };

/**
 * One's own draft, as it stands.
 * @param lock hold it until the transaction ends
 * @throws NotFound when it is somebody else's; Conflict when its 24 hours are over
 */
export async function readDraft(at: Queryable, actor: Operator, id: string, lock = false) {
  const asked = at.select(row).from(drafts).where(ownDraft(actor, id));
  const [found] = await (lock ? asked.for("update") : asked);
  if (!found) throw new NotFound("draft");
  if (found.expired) throw new Conflict("draft-expired");
  return found.draft;
}

/**
 * Locks a wizard's draft for its last step. A second submit waits here, then finds what the first one made.
 * @throws NotFound when it is somebody else's; Conflict when its 24 hours are over
 */
export async function finishDraft(tx: Transaction, actor: Operator, id: string) {
  const { resultId, answers } = await readDraft(tx, actor, id, true);
  return {
    resultId,
    answers,
    /**
     * Remembers what came of the draft and where the wizard was begun from, and forgets the answers.
     * @param also what the summary needs of them
     */
    keep: async (result: string, also: object = {}) => {
      await tx
        .update(drafts)
        .set({
          resultId: result,
          answers: sql`jsonb_strip_nulls(jsonb_build_object('origin', ${drafts.answers} -> 'origin')) || ${JSON.stringify(also)}::jsonb`,
          updatedAt: sql`now()`,
        })
        .where(eq(drafts.id, id));
    },
  };
}
