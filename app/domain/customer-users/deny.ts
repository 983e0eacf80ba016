import { sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { refuseDecided } from "./decided";
import { alter, endAccess } from "./alter";
import { holdUser, traceOf, type UserAt } from "./hold";
import { canManage, demand } from "./policy";
import { isPending } from "./status";

/**
 * Turns somebody down who waits for approval: never a login, never a first user, their address free again; the record stays, with the
 * reason, which is told to the person by mail. Row S4; decision 7.
 * @returns whether a mail is on its way
 * @throws NotFound out of sight, deleted or denied; Forbidden for viewers; Conflict("user-decided") when nobody waits any more
 */
export function denyCustomerUser(actor: Operator, at: UserAt, reason: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const row = await holdUser(tx, actor, at);
    demand(actor, canManage(actor));
    if (!isPending(row.status)) throw await refuseDecided(tx, at.id, row.status);
    await alter(tx, at.id, { denialReason: reason, deletedAt: sql`now()`, passwordHash: null });
    await endAccess(tx, at.id);
    const letter = { kind: "customer-user-denied", personId: at.id, recipient: row.email } as const;
    const message = await queueMessage(tx, actor, { companyId: actor.company.id, ...letter });
    await record(tx, actor, { deed: "customer-user.deny", subjectId: at.id, before: traceOf(row), after: { reason } });
    return message !== null;
  });
}
