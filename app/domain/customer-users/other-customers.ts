import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { CustomerUser } from "~/auth/actor";
import { customerUserMayEnter } from "~/auth/may-enter";
import { fingerprint } from "~/auth/secrets";
import { customerUserDoor } from "~/auth/sessions.server";
import { db, type Queryable, type Transaction } from "~/db/client";
import { companies, customerUsers, customerUserSessions, tierAccounts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { NotFound } from "~/domain/refusals";
import { refuseWhileViewing } from "./viewing";

const sessionOf = (at: Queryable, { id }: CustomerUser, secret: string) =>
  at
    .select({ also: customerUserSessions.also })
    .from(customerUserSessions)
    .where(
      and(
        eq(customerUserSessions.id, fingerprint(secret)),
        eq(customerUserSessions.userId, id),
        isNull(customerUserSessions.viewedBy),
      ),
    );

/** Of the users in a session's list those who may still enter, by the password that the session was opened with. */
async function stillOpen(at: Queryable, { company }: CustomerUser, also: Record<string, string>) {
  const ids = Object.keys(also);
  if (ids.length === 0) return [];
  const found = await at
    .select({
      id: customerUsers.id,
      name: customerUsers.name,
      customer: tierAccounts.name,
      passwordHash: customerUsers.passwordHash,
    })
    .from(customerUsers)
    .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
    .innerJoin(companies, eq(companies.id, customerUsers.companyId))
    .where(and(inArray(customerUsers.id, ids), eq(customerUsers.companyId, company.id), customerUserMayEnter))
    .orderBy(asc(tierAccounts.name), asc(customerUsers.id));
  return found.filter(({ id, passwordHash }) => passwordHash !== null && also[id] === fingerprint(passwordHash));
}

/**
 * The other customers of the store for whom the person may go on without signing in again: their address has a user there as well, and
 * the password with which they signed in is that one's too. Row S5.
 * @param secret of the session that asks
 */
export async function otherCustomers(user: CustomerUser, secret: string) {
  if (user.viewedBy) return [];
  const [session] = await sessionOf(db, user, secret);
  const others = await stillOpen(db, user, session?.also ?? {});
  return others.map(({ id, customer }) => ({ id, customer }));
}

/** Whether a session that has just been opened could have been another customer's. */
export async function hasOthers(secret: string): Promise<boolean> {
  return (await customerUserDoor.userOf(secret))?.hasOthers === true;
}

async function proofOf(tx: Transaction, { id }: CustomerUser): Promise<string> {
  const { passwordHash } = customerUsers;
  const [own] = await tx.select({ passwordHash }).from(customerUsers).where(eq(customerUsers.id, id));
  return fingerprint(own?.passwordHash ?? "");
}

/**
 * Goes on as the person's user at another customer: in a session of that user, and the one before ends. Row S5.
 * @param secret of the session that asks
 * @returns the new session's secret, for its cookie
 * @throws NotFound for a user who is not in the session's list, or not any more; Forbidden in a view
 */
export async function chooseCustomer(
  user: CustomerUser,
  chosenId: string,
  { secret, userAgent }: { secret: string; userAgent: string | null },
): Promise<string> {
  refuseWhileViewing(user);
  return inTransaction(async (tx) => {
    const [session] = await sessionOf(tx, user, secret).for("update");
    const others = await stillOpen(tx, user, session?.also ?? {});
    const chosen = others.find(({ id }) => id === chosenId);
    if (!chosen) throw new NotFound("customer");
    const rest = others.filter(({ id }) => id !== chosenId);
    const also = {
      ...Object.fromEntries(rest.map(({ id, passwordHash }) => [id, fingerprint(passwordHash ?? "")])),
      [user.id]: await proofOf(tx, user),
    };
    await tx
      .update(customerUsers)
      .set({ lastSignInAt: sql`now()` })
      .where(eq(customerUsers.id, chosenId));
    const opened = await customerUserDoor.open(tx, chosenId, secret, { ip: user.ip ?? "", userAgent, also });
    const { id, name } = chosen;
    await record(tx, { ...user, id, name }, { deed: "session.choose-customer", subjectId: id });
    return opened;
  });
}
