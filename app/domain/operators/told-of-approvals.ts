import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { memberships } from "~/db/schema";
import { canManage, demand, demandStorefront } from "~/domain/customer-users/policy";
import { inTransaction, record } from "~/domain/deed";

const own = ({ id, company }: Operator) => and(eq(memberships.operatorId, id), eq(memberships.companyId, company.id));

/**
 * Whether the actor is told by mail when somebody waits for approval at their company. Row S4.
 * @throws NotFound for vendors
 */
export async function isTold(actor: Operator): Promise<boolean> {
  demandStorefront(actor);
  const [row] = await db.select({ told: memberships.toldOfApprovals }).from(memberships).where(own(actor));
  return row?.told ?? false;
}

/**
 * The actor chooses whether to be told by mail when somebody waits for approval at their company. Row S4.
 * @throws NotFound for vendors; Forbidden for viewers, who approve nobody
 */
export const tellOfApprovals = (actor: Operator, told: boolean): Promise<void> =>
  inTransaction(async (tx) => {
    demandStorefront(actor);
    demand(actor, canManage(actor));
    const [before] = await tx
      .select({ told: memberships.toldOfApprovals })
      .from(memberships)
      .where(own(actor))
      .for("update");
    await tx.update(memberships).set({ toldOfApprovals: told }).where(own(actor));
    const deed = "membership.tell-of-approvals";
    await record(tx, actor, { deed, subjectId: actor.id, before: { told: before?.told }, after: { told } });
  });
