import type { Operator } from "~/auth/actor";
import { inTransaction, record } from "~/domain/deed";
import { refuseDecided } from "./decided";
import { alter } from "./alter";
import { holdUser, type UserAt } from "./hold";
import { canManage, demand } from "./policy";
import { isPending, transitions } from "./status";

/**
 * Lets somebody in who waits for approval. Of two who approve at once the second hears who was first. Row S4.
 * @throws NotFound out of sight, deleted or denied; Forbidden for viewers; Conflict("user-decided") when nobody waits any more
 */
export function approveCustomerUser(actor: Operator, at: UserAt): Promise<void> {
  return inTransaction(async (tx) => {
    const { status } = await holdUser(tx, actor, at);
    demand(actor, canManage(actor));
    if (!isPending(status)) throw await refuseDecided(tx, at.id, status);
    const after = { status: transitions.approve.to };
    await alter(tx, at.id, after);
    await record(tx, actor, { deed: "customer-user.approve", subjectId: at.id, before: { status }, after });
  });
}
