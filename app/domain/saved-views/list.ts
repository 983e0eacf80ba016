import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { operators, savedViews } from "~/db/schema";
import { canChange, canDelete, viewsVisibleTo } from "./policy";
import type { ViewedList } from "./query";

/** As many views as a page has room for. */
const MOST_SHOWN = 100;

const { id, name, query, shared, operatorId } = savedViews;
const reader = sql.placeholder("reader");
const mine = sql<boolean>`${operatorId} = ${reader}`;

const ofList = db
  .select({ id, name, query, shared, operatorId, mine, by: operators.name })
  .from(savedViews)
  .innerJoin(operators, eq(operators.id, operatorId))
  .where(
    and(
      viewsVisibleTo({ id: reader, company: { id: sql.placeholder("company") } }),
      eq(savedViews.list, sql.placeholder("list")),
    ),
  )
  .orderBy(desc(mine), asc(name), asc(id))
  .limit(MOST_SHOWN)
  .prepare("views_of_list");

/** The views of a list that the actor sees, and what they may do with each: their own first, each group by name. Row C1. */
export async function listViews(actor: Operator, list: ViewedList) {
  const views = await ofList.execute({ reader: actor.id, company: actor.company.id, list });
  return views.map((view) => ({
    ...view,
    may: { change: canChange(actor, view), delete: canDelete(actor, view) },
  }));
}

export type View = Awaited<ReturnType<typeof listViews>>[number];
