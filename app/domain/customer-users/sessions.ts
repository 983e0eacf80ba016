import { isNull } from "drizzle-orm";
import type { CustomerUser } from "~/auth/actor";
import { ownSessions } from "~/auth/own-sessions.server";
import { customerUserSessions } from "~/db/schema";
import { inTransaction, record } from "../deed";
import { NotFound } from "../refusals";
import { refuseWhileViewing } from "./viewing";

/** A view is the operator's, not the person's. */
const theirs = isNull(customerUserSessions.viewedBy);

const sessions = ownSessions(customerUserSessions, { shown: theirs, ended: theirs });

/**
 * Where a person is signed in on the storefront, the newest first. Row S14.
 * @param secret of the session that asks
 */
export const listSessions = (user: CustomerUser, secret: string | null) => sessions.list(user.id, secret);

/**
 * One of a person's sessions, by its id, which opens nothing.
 * @throws NotFound when it has ended, or is somebody else's
 */
export async function findSession(user: CustomerUser, sessionId: string) {
  const found = await sessions.find(user.id, sessionId);
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
    const before = await sessions.end(tx, user.id, sessionId);
    if (!before) throw new NotFound("session");
    await record(tx, user, { deed: "session.end", subjectId: user.id, before });
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
    const ended = await sessions.endOthers(tx, user.id, secret);
    await record(tx, user, { deed: "session.end-others", subjectId: user.id, after: { ended } });
    return ended;
  });
}
