import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { customerUsers } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { alter, endAccess } from "./alter";
import { canManage, customerUsersVisibleTo, demand, demandStorefront } from "./policy";
import { MOST_AT_ONCE } from "./query";
import { canEnter, type Switch, transitions } from "./status";

/** Whether this person was led from one state to the other now. */
const switchOne = (actor: Operator, id: string, deed: Switch): Promise<boolean> =>
  inTransaction(async (tx) => {
    const { from, to } = transitions[deed];
    const [row] = await tx
      .select({ status: customerUsers.status })
      .from(customerUsers)
      .where(and(eq(customerUsers.id, id), customerUsersVisibleTo(actor)))
      .for("update");
    if (row?.status !== from) return false;
    await alter(tx, id, { status: to });
    if (!canEnter(to)) await endAccess(tx, id);
    await record(tx, actor, { deed: `customer-user.${deed}`, subjectId: id, before: row, after: { status: to } });
    return true;
  });

/**
 * Suspends active people, or activates suspended ones, with one answer. Each is a deed of its own: whoever is in another state by now, or
 * not there, stays as they are and holds up nobody. Suspending ends sessions and voids links at once. Row S5.
 * @returns how many were switched now
 * @throws NotFound for vendors; Forbidden for viewers
 */
export async function switchCustomerUsers(actor: Operator, ids: readonly string[], deed: Switch): Promise<number> {
  demandStorefront(actor);
  demand(actor, canManage(actor));
  let switched = 0;
  for (const id of ids.slice(0, MOST_AT_ONCE)) if (await switchOne(actor, id, deed)) switched++;
  return switched;
}
