import { sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { memberships } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { demandAnotherOwner, endSessionsOfOutsider, holdMember, memberOf } from "./hold";

/**
 * Keeps an operator out of the actor's company, at once; what they did stays, and they can be activated again.
 * @throws NotFound when they do not work for it; Forbidden for all but owners; Conflict("operator-suspended" | "last-owner")
 */
export const suspendOperator = (actor: Operator, operatorId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const member = await holdMember(tx, actor, operatorId);
    if (member.suspended) throw new Conflict("operator-suspended", { name: member.name });
    await demandAnotherOwner(tx, actor, member);
    await tx
      .update(memberships)
      .set({ suspendedAt: sql`now()` })
      .where(memberOf(actor.company.id, operatorId));
    await endSessionsOfOutsider(tx, operatorId);
    await record(tx, actor, { deed: "membership.suspend", subjectId: operatorId });
  });
