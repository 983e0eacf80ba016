import { and, eq, gt, sql } from "drizzle-orm";
import type { ActingCompany, Visitor } from "~/auth/actor";
import { resetLimit } from "~/auth/limits.server";
import { customerUserMayEnter } from "~/auth/may-enter";
import { newPassword } from "~/auth/passwords.server";
import { fingerprint } from "~/auth/secrets";
import { customerUserDoor } from "~/auth/sessions.server";
import { db, type Queryable } from "~/db/client";
import { companies, customerPasswordResets, customerUsers, tierAccounts } from "~/db/schema";
import { storeSettingsOf } from "../companies/store-settings";
import { inTransaction, record } from "../deed";
import { Conflict } from "../refusals";
import { isOpen } from "./make-password-reset";

const openReset = (at: Queryable, companyId: string, token: string) =>
  at
    .select({ id: customerUsers.id, name: customerUsers.name, email: customerUsers.email, customer: tierAccounts.name })
    .from(customerPasswordResets)
    .innerJoin(customerUsers, eq(customerUsers.id, customerPasswordResets.customerUserId))
    .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
    .innerJoin(companies, eq(companies.id, customerUsers.companyId))
    .where(
      and(
        eq(customerPasswordResets.id, fingerprint(token)),
        eq(customerUsers.companyId, companyId),
        isOpen,
        gt(customerPasswordResets.expiresAt, sql`now()`),
        customerUserMayEnter,
      ),
    );

/**
 * Whose reset link this is; looking does not use it up.
 * @throws Conflict("link-void") also for a link of another store; TooSoon
 */
export async function findPasswordReset(visitor: Visitor, store: ActingCompany, token: string) {
  await resetLimit.take(visitor.ip ?? "");
  const [reset] = await openReset(db, store.id, token);
  if (!reset) throw new Conflict("link-void");
  return reset;
}

/**
 * Gives the first user of a customer the password they chose behind their link, and ends all their sessions (row S6). Of two
 * clicks one wins.
 * @throws Conflict("link-void"); Invalid("password"); TooSoon
 */
export async function resetPassword(
  visitor: Visitor,
  store: ActingCompany,
  token: string,
  password: string,
): Promise<void> {
  const { id, name, email, customer } = await findPasswordReset(visitor, store, token);
  const { passwords } = await storeSettingsOf(store.id);
  const passwordHash = await newPassword(password, [name, email, customer, store.name], passwords);
  await inTransaction(async (tx) => {
    await tx.select({ id: customerUsers.id }).from(customerUsers).where(eq(customerUsers.id, id)).for("update");
    const [reset] = await openReset(tx, store.id, token);
    if (!reset) throw new Conflict("link-void");
    await tx
      .update(customerPasswordResets)
      .set({ usedAt: sql`now()` })
      .where(eq(customerPasswordResets.id, fingerprint(token)));
    await tx
      .update(customerUsers)
      .set({
        passwordHash,
        mustChangePassword: false,
        version: sql`${customerUsers.version} + 1`,
        updatedAt: sql`now()`,
      })
      .where(eq(customerUsers.id, id));
    await customerUserDoor.endAll(tx, id);
    await record(
      tx,
      { ...visitor, kind: "customer-user", id, name: reset.name, company: store },
      { deed: "password.reset", subjectId: id },
    );
  });
}
