import type { Operator } from "~/auth/actor";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { refuseDecided } from "./decided";
import { alter } from "./alter";
import { holdUser, type UserAt } from "./hold";
import { canManage, demand } from "./policy";
import { isPending, transitions } from "./status";

/**
 * Lets somebody in who waits for approval, and tells them by mail. Of two who approve at once the second hears who was first. Row S4.
 * @returns whether a mail is on its way
 * @throws NotFound out of sight, deleted or denied; Forbidden for viewers; Conflict("user-decided") when nobody waits any more
 */
export function approveCustomerUser(actor: Operator, at: UserAt): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { status, email } = await holdUser(tx, actor, at);
    demand(actor, canManage(actor));
    if (!isPending(status)) throw await refuseDecided(tx, at.id, status);
    const after = { status: transitions.approve.to };
    await alter(tx, at.id, after);
    const letter = { kind: "customer-user-approved", personId: at.id, recipient: email } as const;
    const message = await queueMessage(tx, actor, { companyId: actor.company.id, ...letter });
    await record(tx, actor, { deed: "customer-user.approve", subjectId: at.id, before: { status }, after });
    return message !== null;
  });
}
