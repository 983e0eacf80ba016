import type { Operator } from "~/auth/actor";
import { memberships } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { demandAnotherOwner, endSessionsOfOutsider, holdMember, memberOf } from "./hold";

/**
 * Takes an operator out of the actor's company, at once. Their login stays, for other companies or a new invitation, and so does all
 * that they did and saved.
 * @throws NotFound when they do not work for it; Forbidden for all but owners; Conflict("last-owner")
 */
export const removeOperator = (actor: Operator, operatorId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const member = await holdMember(tx, actor, operatorId);
    await demandAnotherOwner(tx, actor, member);
    await tx.delete(memberships).where(memberOf(actor.company.id, operatorId));
    await endSessionsOfOutsider(tx, operatorId);
    const { name, email, role } = member;
    await record(tx, actor, { deed: "membership.remove", subjectId: operatorId, before: { name, email, role } });
  });
