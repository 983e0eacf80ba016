import { asc, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { memberships, operators } from "~/db/schema";
import { demandActivity } from "./policy";

/** As many people as a filter has room for. */
const MOST = 200;

/**
 * The operators of the company, to ask for what one of them has done.
 * @throws Forbidden for sales and viewers
 */
export async function offerActors(actor: Operator) {
  demandActivity(actor);
  return db
    .select({ id: operators.id, name: operators.name })
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .where(eq(memberships.companyId, actor.company.id))
    .orderBy(asc(operators.name), asc(operators.id))
    .limit(MOST);
}
