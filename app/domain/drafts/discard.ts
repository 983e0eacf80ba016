import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { drafts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { NotFound } from "~/domain/refusals";
import { readDraft } from "./finish";

/**
 * Throws away what somebody has begun in a wizard and does not want to finish; a file that was uploaded for it is swept away. Row P4.
 * @throws NotFound when it is somebody else's or finished; Conflict when its 24 hours are over
 */
export const discardDraft = (actor: Operator, id: string): Promise<void> =>
  inTransaction(async (tx) => {
    const { kind, resultId } = await readDraft(tx, actor, id, true);
    if (resultId !== null) throw new NotFound("draft");
    await tx.delete(drafts).where(eq(drafts.id, id));
    await record(tx, actor, { deed: "draft.discard", subjectId: id, before: { kind } });
  });
