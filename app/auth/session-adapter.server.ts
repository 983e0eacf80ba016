import {
  DrizzlePostgreSQLAdapter,
  type PostgreSQLSessionTable,
  type PostgreSQLUserTable,
} from "@lucia-auth/adapter-drizzle";
import { and, eq, sql } from "drizzle-orm";
import type { Adapter, DatabaseSession, DatabaseUser } from "lucia";
import type { Queryable } from "~/db/client";
import type { customerUserSessions, operatorSessions } from "~/db/schema";
import { fingerprint } from "./secrets";

/** However much a session is used, it ends after this many days. */
export const ABSOLUTE_DAYS = 7;

/** However much is looked at, looking at the portal as somebody else ends after this many minutes. */
export const VIEW_MINUTES = 30;

type SessionTable = typeof operatorSessions | typeof customerUserSessions;

/** Finds a session with its user; null for a session that has ended or a user who may not come in. Takes the fingerprint. */
export type FindSession = (id: string) => Promise<[DatabaseSession, DatabaseUser] | null>;

/**
 * Lucia's Drizzle adapter, made to keep only the fingerprint of a session's id, to end every session after ABSOLUTE_DAYS
 * and to find the user, with what the actor needs, by one prepared statement.
 */
export class FingerprintAdapter implements Adapter {
  private readonly inner: DrizzlePostgreSQLAdapter;

  constructor(
    private readonly at: Queryable,
    private readonly sessions: SessionTable,
    users: unknown,
    private readonly find: FindSession,
  ) {
    this.inner = new DrizzlePostgreSQLAdapter(
      at,
      sessions as unknown as PostgreSQLSessionTable,
      users as PostgreSQLUserTable,
    );
  }

  async getSessionAndUser(id: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const found = await this.find(fingerprint(id));
    return found ? [{ ...found[0], id }, found[1]] : [null, null];
  }

  setSession(session: DatabaseSession) {
    return this.inner.setSession({ ...session, id: fingerprint(session.id) });
  }

  async updateSessionExpiration(id: string, expiresAt: Date) {
    const { sessions } = this;
    const until = sql`least(${expiresAt.toISOString()}::timestamptz, ${sessions.createdAt} + make_interval(days => ${ABSOLUTE_DAYS}))`;
    await this.at
      .update(sessions)
      .set({ expiresAt: until })
      .where(and(eq(sessions.id, fingerprint(id)), sql`${sessions.expiresAt} < ${until}`));
  }

  deleteSession = (id: string) => this.inner.deleteSession(fingerprint(id));
  deleteUserSessions = (userId: string) => this.inner.deleteUserSessions(userId);
  deleteExpiredSessions = () => this.inner.deleteExpiredSessions();
  /** Ids of the rows are fingerprints: good for counting, no good for coming in. */
  getUserSessions = (userId: string) => this.inner.getUserSessions(userId);
}
