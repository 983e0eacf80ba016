import { sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { inTransaction, record } from "~/domain/deed";
import { refuseDecided } from "./decided";
import { alter, endAccess } from "./alter";
import { holdUser, traceOf, type UserAt } from "./hold";
import { canManage, demand } from "./policy";
import { isPending } from "./status";

/**
 * Turns somebody down who waits for approval: never a login, never a first user, their address free again; the record stays, with the
 * reason. Row S4; decision 7.
 * @throws NotFound out of sight, deleted or denied; Forbidden for viewers; Conflict("user-decided") when nobody waits any more
 */
export function denyCustomerUser(actor: Operator, at: UserAt, reason: string): Promise<void> {
  return inTransaction(async (tx) => {
    const row = await holdUser(tx, actor, at);
    demand(actor, canManage(actor));
    if (!isPending(row.status)) throw await refuseDecided(tx, at.id, row.status);
    await alter(tx, at.id, { denialReason: reason, deletedAt: sql`now()`, passwordHash: null });
    await endAccess(tx, at.id);
    await record(tx, actor, { deed: "customer-user.deny", subjectId: at.id, before: traceOf(row), after: { reason } });
  });
}
