import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { fingerprint } from "~/auth/secrets";
import { ABSOLUTE_DAYS } from "~/auth/session-adapter.server";
import { db } from "~/db/client";
import { operatorSessions } from "~/db/schema";
import { inTransaction, record } from "../deed";
import { NotFound } from "../refusals";

const { id, userId, createdAt, expiresAt, userAgent, ip, awaitsSecondFactor } = operatorSessions;

/** More than anybody can look through. */
const MOST = 100;

/** Those that open something. */
const isAlive = and(
  eq(awaitsSecondFactor, false),
  gt(expiresAt, sql`now()`),
  gt(createdAt, sql`now() - make_interval(days => ${sql.raw(String(ABSOLUTE_DAYS))})`),
);

/**
 * Where an operator is signed in, the newest first.
 * @param secret of the session that asks
 */
export async function listOwnSessions(operator: Operator, secret: string | null) {
  const rows = await db
    .select({ id, createdAt, userAgent, ip })
    .from(operatorSessions)
    .where(and(eq(userId, operator.id), isAlive))
    .orderBy(desc(createdAt), id)
    .limit(MOST);
  const own = secret && fingerprint(secret);
  return rows.map((row) => ({ ...row, current: row.id === own }));
}

/**
 * One of an operator's sessions, by its id, which opens nothing.
 * @throws NotFound when it has ended, or is somebody else's
 */
export async function findOwnSession(operator: Operator, sessionId: string) {
  const [found] = await db
    .select({ id, createdAt, userAgent, ip })
    .from(operatorSessions)
    .where(and(eq(id, sessionId), eq(userId, operator.id), isAlive));
  if (!found) throw new NotFound("session");
  return found;
}

/**
 * Signs an operator out somewhere: at once.
 * @throws NotFound when that session has ended, or is somebody else's
 */
export function endOwnSession(operator: Operator, sessionId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const ended = await tx
      .delete(operatorSessions)
      .where(and(eq(id, sessionId), eq(userId, operator.id)))
      .returning({ userAgent, ip });
    if (ended.length === 0) throw new NotFound("session");
    const trace = { deed: "session.end", subjectId: operator.id, before: ended[0] };
    await record(tx, { ...operator, company: null }, trace);
  });
}

/**
 * Signs an operator out everywhere but here.
 * @param secret of the session that stays
 */
export function endOtherOwnSessions(operator: Operator, secret: string): Promise<void> {
  return inTransaction(async (tx) => {
    const ended = await tx
      .delete(operatorSessions)
      .where(and(eq(userId, operator.id), ne(id, fingerprint(secret))))
      .returning({ id });
    const trace = { deed: "session.end-others", subjectId: operator.id, after: { ended: ended.length } };
    await record(tx, { ...operator, company: null }, trace);
  });
}
