import { and, eq, ne } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { memberships, savedViews } from "~/db/schema";
import { Invalid } from "~/domain/refusals";
import { NAME_LENGTH } from "./forms";
import type { ViewedList } from "./query";

const LONGEST_QUERY = 2_000;

/** One change of one person's views at a time, so that neither a name nor the number of views is taken twice. */
export async function oneAtATime(tx: Transaction, actor: Operator): Promise<void> {
  const own = and(eq(memberships.operatorId, actor.id), eq(memberships.companyId, actor.company.id));
  await tx.select({ role: memberships.role }).from(memberships).where(own).for("update");
}

/** The person's own views of a list in this company. */
export const ownViews = (actor: Operator, list: ViewedList) =>
  and(eq(savedViews.companyId, actor.company.id), eq(savedViews.operatorId, actor.id), eq(savedViews.list, list));

/** @throws Invalid "name" when it is empty, longer than 60 characters or the name of another view of the person's */
export async function fitName(
  tx: Transaction,
  actor: Operator,
  { list, name, except = "" }: { list: ViewedList; name: string; except?: string },
): Promise<string> {
  const fit = name.replace(/\s+/g, " ").trim();
  if (fit === "") throw new Invalid("name", "view-name-required");
  if (fit.length > NAME_LENGTH) throw new Invalid("name", "view-name-too-long", { max: NAME_LENGTH });
  const [rival] = await tx
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(and(ownViews(actor, list), eq(savedViews.name, fit), ne(savedViews.id, except)));
  if (rival) throw new Invalid("name", "view-name-taken");
  return fit;
}

/** @throws Invalid when there is more to keep than a view has room for */
export function fitQuery(query: string): string {
  if (query.length > LONGEST_QUERY) throw new Invalid("", "view-too-long");
  return query;
}
