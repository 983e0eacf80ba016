import type { Operator, OperatorRole } from "~/auth/actor";
import { memberships } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { demandAnotherOwner, holdMember, memberOf } from "./hold";

/**
 * Changes what an operator may do in the actor's company: at once. Choosing the role they have changes nothing.
 * @throws NotFound when they do not work for it; Forbidden for all but owners; Conflict("last-owner")
 */
export const changeRole = (actor: Operator, operatorId: string, role: OperatorRole): Promise<void> =>
  inTransaction(async (tx) => {
    const member = await holdMember(tx, actor, operatorId);
    if (member.role === role) return;
    await demandAnotherOwner(tx, actor, member);
    await tx.update(memberships).set({ role }).where(memberOf(actor.company.id, operatorId));
    const change = { before: { role: member.role }, after: { role } };
    await record(tx, actor, { deed: "membership.change-role", subjectId: operatorId, ...change });
  });
