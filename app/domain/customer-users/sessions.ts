import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { CustomerUser } from "~/auth/actor";
import { fingerprint } from "~/auth/secrets";
import { ABSOLUTE_DAYS } from "~/auth/session-adapter.server";
import { db } from "~/db/client";
import { customerUserSessions } from "~/db/schema";
import { inTransaction, record } from "../deed";
import { NotFound } from "../refusals";
import { refuseWhileViewing } from "./viewing";

const { id, userId, createdAt, expiresAt, userAgent, ip, viewedBy } = customerUserSessions;

/** More than anybody can look through. */
const MOST = 100;

const isAlive = and(
  isNull(viewedBy),
  gt(expiresAt, sql`now()`),
  gt(createdAt, sql`now() - make_interval(days => ${sql.raw(String(ABSOLUTE_DAYS))})`),
);

/**
 * Where a person is signed in on the storefront, the newest first. Row S14.
 * @param secret of the session that asks
 */
export async function listSessions(user: CustomerUser, secret: string | null) {
  const rows = await db
    .select({ id, createdAt, userAgent, ip })
    .from(customerUserSessions)
    .where(and(eq(userId, user.id), isAlive))
    .orderBy(desc(createdAt), id)
    .limit(MOST);
  const own = secret && fingerprint(secret);
  return rows.map((row) => ({ ...row, current: row.id === own }));
}

/**
 * One of a person's sessions, by its id, which opens nothing.
 * @throws NotFound when it has ended, or is somebody else's
 */
export async function findSession(user: CustomerUser, sessionId: string) {
  const [found] = await db
    .select({ id, createdAt, userAgent, ip })
    .from(customerUserSessions)
    .where(and(eq(id, sessionId), eq(userId, user.id), isAlive));
  if (!found) throw new NotFound("session");
  return found;
}

/**
 * Signs a person out somewhere: at once. Row S14.
 * @throws NotFound when that session has ended, or is somebody else's
 */
export async function endSession(user: CustomerUser, sessionId: string): Promise<void> {
  refuseWhileViewing(user);
  return inTransaction(async (tx) => {
    const ended = await tx
      .delete(customerUserSessions)
      .where(and(eq(id, sessionId), eq(userId, user.id), isNull(viewedBy)))
      .returning({ userAgent, ip });
    if (ended.length === 0) throw new NotFound("session");
    await record(tx, user, { deed: "session.end", subjectId: user.id, before: ended[0] });
  });
}

/**
 * Signs a person out everywhere but here. Row S14.
 * @param secret of the session that stays
 * @returns how many sessions ended
 */
export async function endOtherSessions(user: CustomerUser, secret: string): Promise<number> {
  refuseWhileViewing(user);
  return inTransaction(async (tx) => {
    const others = and(eq(userId, user.id), ne(id, fingerprint(secret)), isNull(viewedBy));
    const ended = await tx.delete(customerUserSessions).where(others).returning({ id });
    await record(tx, user, { deed: "session.end-others", subjectId: user.id, after: { ended: ended.length } });
    return ended.length;
  });
}
