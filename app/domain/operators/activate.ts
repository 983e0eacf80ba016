import type { Operator } from "~/auth/actor";
import { memberships } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { holdMember, memberOf } from "./hold";

/**
 * Lets a suspended operator into the actor's company again, in the role they had.
 * @throws NotFound when they do not work for it; Forbidden for all but owners; Conflict("operator-active")
 */
export const activateOperator = (actor: Operator, operatorId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const member = await holdMember(tx, actor, operatorId);
    if (!member.suspended) throw new Conflict("operator-active", { name: member.name });
    await tx.update(memberships).set({ suspendedAt: null }).where(memberOf(actor.company.id, operatorId));
    await record(tx, actor, { deed: "membership.activate", subjectId: operatorId });
  });
