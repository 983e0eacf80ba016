import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { tierAccounts } from "~/db/schema";
import { deleteUsersOf } from "~/domain/customer-users/delete";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { tellWebhooks } from "~/domain/webhooks/tell";
import { currentSnapshot, missingAccount } from "./find";
import { canDelete, demand, visibleTo } from "./policy";
import { countChildren, lockTree, toldChildren } from "./tree";

/**
 * Takes a tier account out of every list, for good, and its users' logins with it. Subscriptions and requests that name it stay
 * readable. Rows C11, C17; decision 13.
 * @throws NotFound out of sight or deleted; Forbidden for sales and viewers; Conflict when it has child accounts
 */
export function deleteTierAccount(actor: Operator, id: string): Promise<void> {
  return inTransaction(async (tx) => {
    const visible = and(eq(tierAccounts.id, id), visibleTo(actor));
    const [seen] = await tx.select({ ownerId: tierAccounts.ownerId }).from(tierAccounts).where(visible);
    if (!seen) throw await missingAccount(tx, actor, id);
    await lockTree(tx, seen.ownerId, "alone");
    const [row] = await tx.select({ id: tierAccounts.id }).from(tierAccounts).where(visible).for("update");
    if (!row) throw await missingAccount(tx, actor, id);
    demand(actor, canDelete(actor));
    const count = await countChildren(tx, id);
    if (count > 0) throw new Conflict("account-has-children", toldChildren(actor, count));

    const before = await currentSnapshot(tx, id);
    await tx
      .update(tierAccounts)
      .set({ deletedAt: sql`now()`, updatedAt: sql`now()`, updatedBy: actor.id })
      .where(eq(tierAccounts.id, id));
    await tellWebhooks(tx, [{ objectClass: "tier_account", objectId: id, event: "deleted" }]);
    const users = await deleteUsersOf(tx, id);
    const after = users.length > 0 ? { usersDeleted: users } : undefined;
    await record(tx, actor, { deed: "tier-account.delete", subjectId: id, before, after });
  });
}
