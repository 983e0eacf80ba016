import { and, desc, eq, gt, ne, type SQL, sql } from "drizzle-orm";
import { db, type Transaction } from "~/db/client";
import type { customerUserSessions, operatorSessions } from "~/db/schema";
import { fingerprint } from "./secrets";
import { ABSOLUTE_DAYS } from "./session-adapter.server";

/** More than anybody can look through. */
const MOST = 100;

/** Which of a table's sessions are meant. */
interface Meant {
  /** Those that a person is shown. */
  shown: SQL;
  /** Those that a person can end; all of theirs when left out. */
  ended?: SQL;
}

/** Where a person is signed in: what they see of their sessions, by ids that open nothing, and how they end them. */
export function ownSessions(table: typeof operatorSessions | typeof customerUserSessions, { shown, ended }: Meant) {
  const { id, userId, createdAt, expiresAt, userAgent, ip } = table;
  const columns = { id, createdAt, userAgent, ip };
  const isAlive = and(
    shown,
    gt(expiresAt, sql`now()`),
    gt(createdAt, sql`now() - make_interval(days => ${sql.raw(String(ABSOLUTE_DAYS))})`),
  );
  return {
    /** The newest first; `secret` is that of the session that asks. */
    async list(personId: string, secret: string | null) {
      const rows = await db
        .select(columns)
        .from(table)
        .where(and(eq(userId, personId), isAlive))
        .orderBy(desc(createdAt), id)
        .limit(MOST);
      const own = secret && fingerprint(secret);
      return rows.map((row) => ({ ...row, current: row.id === own }));
    },
    /** Nothing for a session that has ended, or is somebody else's. */
    async find(personId: string, sessionId: string) {
      const [found] = await db
        .select(columns)
        .from(table)
        .where(and(eq(id, sessionId), eq(userId, personId), isAlive));
      return found;
    },
    /** Ends one, and answers where it was; nothing when it had ended, or is somebody else's. */
    async end(tx: Transaction, personId: string, sessionId: string) {
      const [gone] = await tx
        .delete(table)
        .where(and(eq(id, sessionId), eq(userId, personId), ended))
        .returning({ userAgent, ip });
      return gone;
    },
    /** Ends all but the one with this secret, and answers how many that were. */
    async endOthers(tx: Transaction, personId: string, secret: string): Promise<number> {
      const others = and(eq(userId, personId), ne(id, fingerprint(secret)), ended);
      return (await tx.delete(table).where(others).returning({ id })).length;
    },
  };
}
