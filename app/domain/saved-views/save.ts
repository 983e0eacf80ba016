import { sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { savedViews } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { withNewId } from "~/domain/public-id";
import { Conflict } from "~/domain/refusals";
import { fitName, fitQuery, oneAtATime, ownViews } from "./name";
import { canSave, demand } from "./policy";
import { type ViewedList, viewQuery } from "./query";

const MOST = 50;

export interface NewView {
  list: ViewedList;
  /** 1 to 60 characters, no other view of the person's has it. */
  name: string;
  /** A query string of the list's; of it the view keeps filters, order, columns and page size. */
  query: string;
  /** Whether everybody of the company sees it. */
  shared: boolean;
}

/**
 * Keeps a list's query under a name, and answers the view's id. Row C1.
 * @throws Forbidden for viewers; Invalid "name", or when the query is too long to keep; Conflict beyond 50 views
 */
export function saveView(actor: Operator, { list, name, query, shared }: NewView): Promise<string> {
  return inTransaction(async (tx) => {
    demand(actor, canSave(actor));
    await oneAtATime(tx, actor);
    const kept = { list, shared, query: fitQuery(viewQuery(list, new URLSearchParams(query))) };
    const view = { ...kept, name: await fitName(tx, actor, { list, name }) };
    const [own] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(savedViews)
      .where(ownViews(actor, list));
    if ((own?.count ?? 0) >= MOST) throw new Conflict("too-many-views", { most: MOST });
    const row = { ...view, companyId: actor.company.id, operatorId: actor.id };
    const id = await withNewId("savedView", async (draw) => {
      const made = tx.insert(savedViews).values({ ...row, id: draw });
      return (await made.onConflictDoNothing({ target: savedViews.id }).returning()).length === 1;
    });
    await record(tx, actor, { deed: "saved-view.save", subjectId: id, after: view });
    return id;
  });
}
