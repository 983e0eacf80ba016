import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { ActingCompany, Visitor } from "~/auth/actor";
import { newPassword } from "~/auth/passwords.server";
import { fingerprint } from "~/auth/secrets";
import { customerUserDoor } from "~/auth/sessions.server";
import { db, type Queryable } from "~/db/client";
import { companies, customerPasswordResets, customerUsers, tierAccounts } from "~/db/schema";
import { inTransaction, record } from "../deed";
import { Conflict } from "../refusals";
import { mayEnter } from "./first-user";

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
        isNull(customerPasswordResets.usedAt),
        gt(customerPasswordResets.expiresAt, sql`now()`),
        mayEnter,
      ),
    );

/**
 * Whose reset link this is; looking does not use it up.
 * @throws Conflict("link-void") also for a link of another store
 */
export async function findPasswordReset(store: ActingCompany, token: string) {
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
  const known = await findPasswordReset(store, token);
  const passwordHash = await newPassword(password, [known.name, known.email, known.customer, store.name]);
  await inTransaction(async (tx) => {
    const [user] = await openReset(tx, store.id, token).for("update", { of: [customerPasswordResets, customerUsers] });
    if (!user) throw new Conflict("link-void");
    const { id, name } = user;
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
      { ...visitor, kind: "customer-user", id, name, company: store },
      { deed: "password.reset", subjectId: id },
    );
  });
}
