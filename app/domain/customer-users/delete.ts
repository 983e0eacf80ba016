import { and, eq, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Transaction } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { alter, endAccess } from "./alter";
import { holdUser, traceOf, type UserAt } from "./hold";
import { canDelete, demand } from "./policy";

/** What remains of somebody's login: nothing that lets anybody in. */
const gone = { deletedAt: sql`now()`, passwordHash: null, mustChangePassword: false } as const;

/**
 * Takes a user's login away for good: sessions end at once, links are void, the address is free again, and the next oldest user becomes
 * the first one. Row S9; decisions 5, 13.
 * @throws NotFound out of sight or deleted; Forbidden for sales and viewers
 */
export function deleteCustomerUser(actor: Operator, at: UserAt): Promise<void> {
  return inTransaction(async (tx) => {
    const row = await holdUser(tx, actor, at);
    demand(actor, canDelete(actor));
    await alter(tx, at.id, gone);
    await endAccess(tx, at.id);
    await record(tx, actor, { deed: "customer-user.delete", subjectId: at.id, before: traceOf(row) });
  });
}

const usersOf = (tierAccountId: string) =>
  and(eq(customerUsers.tierAccountId, tierAccountId), isNull(customerUsers.deletedAt));

/**
 * Part of the deletion of a tier account, which the transaction holds: its users' logins go with it.
 * @returns their ids
 */
export async function deleteUsersOf(tx: Transaction, tierAccountId: string): Promise<string[]> {
  const users = await tx
    .select({ id: customerUsers.id })
    .from(customerUsers)
    .where(usersOf(tierAccountId))
    .orderBy(customerUsers.id)
    .for("update");
  for (const { id } of users) {
    await alter(tx, id, gone);
    await endAccess(tx, id);
  }
  return users.map(({ id }) => id);
}

/** How many users would lose their login with an account that has been found in the actor's sight. */
export async function countUsersOf(tierAccountId: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(customerUsers)
    .where(usersOf(tierAccountId));
  return row?.count ?? 0;
}
