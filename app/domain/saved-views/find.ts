import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Queryable } from "~/db/client";
import { db } from "~/db/client";
import { savedViews } from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import { canChange, canDelete, viewsVisibleTo } from "./policy";

/**
 * The view's row, as the actor may see it.
 * @param lock hold it until the transaction ends
 * @throws NotFound when it is another company's, or a colleague's own
 */
export async function readView(at: Queryable, actor: Operator, id: string, lock = false) {
  const asked = at
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.id, id), viewsVisibleTo(actor)));
  const [view] = await (lock ? asked.for("update") : asked);
  if (!view) throw new NotFound("view");
  return view;
}

/**
 * A saved view, and what the actor may do with it. Row C1.
 * @throws NotFound out of sight
 */
export async function findView(actor: Operator, id: string) {
  const { list, name, query, shared, operatorId } = await readView(db, actor, id);
  const may = { change: canChange(actor, { operatorId, shared }), delete: canDelete(actor, { operatorId, shared }) };
  return { id, list, name, query, shared, may };
}
