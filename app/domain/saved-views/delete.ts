import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { savedViews } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { readView } from "./find";
import { canDelete, demand } from "./policy";

/**
 * Takes a view away: one's own, or one that is shared, when one looks after the company. The list and its accounts stay. Row C1.
 * @throws NotFound out of sight; Forbidden for viewers, and for what a colleague shares unless one is owner or operations
 */
export function deleteView(actor: Operator, id: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { list, name, query, shared, operatorId } = await readView(tx, actor, id, true);
    demand(actor, canDelete(actor, { operatorId, shared }));
    await tx.delete(savedViews).where(eq(savedViews.id, id));
    await record(tx, actor, { deed: "saved-view.delete", subjectId: id, before: { list, name, query, shared } });
  });
}
