import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { ownSessions } from "~/auth/own-sessions.server";
import { operatorSessions } from "~/db/schema";
import { inTransaction, record } from "../deed";
import { NotFound } from "../refusals";

const sessions = ownSessions(operatorSessions, { shown: eq(operatorSessions.awaitsSecondFactor, false) });

/**
 * Where an operator is signed in, the newest first.
 * @param secret of the session that asks
 */
export const listOwnSessions = (operator: Operator, secret: string | null) => sessions.list(operator.id, secret);

/**
 * One of an operator's sessions, by its id, which opens nothing.
 * @throws NotFound when it has ended, or is somebody else's
 */
export async function findOwnSession(operator: Operator, sessionId: string) {
  const found = await sessions.find(operator.id, sessionId);
  if (!found) throw new NotFound("session");
  return found;
}

/**
 * Signs an operator out somewhere: at once.
 * @throws NotFound when that session has ended, or is somebody else's
 */
export const endOwnSession = (operator: Operator, sessionId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const before = await sessions.end(tx, operator.id, sessionId);
    if (!before) throw new NotFound("session");
    await record(tx, operator, { deed: "session.end", subjectId: operator.id, login: operator.id, before });
  });

/**
 * Signs an operator out everywhere but here.
 * @param secret of the session that stays
 */
export const endOtherOwnSessions = (operator: Operator, secret: string): Promise<void> =>
  inTransaction(async (tx) => {
    const after = { ended: await sessions.endOthers(tx, operator.id, secret) };
    await record(tx, operator, { deed: "session.end-others", subjectId: operator.id, login: operator.id, after });
  });
