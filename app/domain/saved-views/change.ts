import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { savedViews } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { readView } from "./find";
import { fitName, fitQuery, oneAtATime } from "./name";
import { canChange, demand } from "./policy";
import { viewQuery } from "./query";

export interface ViewChange {
  name: string;
  shared: boolean;
  /** What the view keeps from now on; as before when left out. */
  query?: string | undefined;
}

/**
 * Renames a view, shares it or stops sharing it, and lets it keep another query. Only its owner does. Row C1.
 * @returns the query the view keeps now
 * @throws NotFound out of sight; Forbidden for viewers and for a colleague's view; Invalid "name", or when the query is too long
 */
export function changeView(actor: Operator, id: string, { name, shared, query }: ViewChange): Promise<string> {
  return inTransaction(async (tx) => {
    await oneAtATime(tx, actor);
    const before = await readView(tx, actor, id, true);
    demand(actor, canChange(actor, before));
    const { list } = before;
    const after = {
      shared,
      name: await fitName(tx, actor, { list, name, except: id }),
      query: query === undefined ? before.query : fitQuery(viewQuery(list, new URLSearchParams(query))),
    };
    await tx
      .update(savedViews)
      .set({ ...after, updatedAt: sql`now()` })
      .where(eq(savedViews.id, id));
    const was = { name: before.name, shared: before.shared, query: before.query };
    await record(tx, actor, { deed: "saved-view.change", subjectId: id, before: was, after });
    return after.query;
  });
}
