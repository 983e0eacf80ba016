import { and, eq, sql } from "drizzle-orm";
import type { Visitor } from "~/auth/actor";
import { HALFWAY_MINUTES } from "~/auth/find-operator.server";
import { secondFactorLimit } from "~/auth/limits.server";
import { fingerprint } from "~/auth/secrets";
import { operatorDoor } from "~/auth/sessions.server";
import type { Transaction } from "~/db/client";
import { operatorSessions } from "~/db/schema";
import { inTransaction, record } from "../deed";
import { Conflict, Invalid } from "../refusals";
import { takeCode } from "../second-factors/take-code";

interface Given {
  code: string;
  /** The secret of the session that awaits the second factor; it ends. */
  secret: string;
  userAgent: string | null;
}

/** The session that awaits, held so that of two tries with it one wins. */
async function holdHalfway(tx: Transaction, operatorId: string, secret: string): Promise<void> {
  const [held] = await tx
    .select({ id: operatorSessions.id })
    .from(operatorSessions)
    .where(
      and(
        eq(operatorSessions.id, fingerprint(secret)),
        eq(operatorSessions.userId, operatorId),
        eq(operatorSessions.awaitsSecondFactor, true),
        sql`${operatorSessions.createdAt} > now() - make_interval(mins => ${HALFWAY_MINUTES})`,
      ),
    )
    .for("update");
  if (!held) throw new Conflict("sign-in-again");
}

/**
 * The second step of an operator's sign-in: a code of their authenticator app or a recovery code, each taken once.
 * @returns the secret of a session of its own, for the cookie
 * @throws Invalid("code"); Conflict("sign-in-again" | "second-factor-unreadable"); TooSoon
 */
export async function giveSecondFactor(
  visitor: Visitor,
  operator: { id: string; name: string },
  { code, secret, userAgent }: Given,
  now = Date.now(),
): Promise<string> {
  const { id, name } = operator;
  await secondFactorLimit.take(id);
  const opened = await inTransaction(async (tx) => {
    await holdHalfway(tx, id, secret);
    const by = await takeCode(tx, id, code, now);
    if (by === null) {
      await record(tx, visitor, { deed: "session.refuse", subjectId: id, login: id, after: { because: "wrong code" } });
      return null;
    }
    await record(
      tx,
      { ...visitor, kind: "operator", id, name },
      { deed: "session.sign-in", subjectId: id, login: id, after: { by } },
    );
    return operatorDoor.open(tx, id, secret, { ip: visitor.ip ?? "", userAgent });
  });
  if (opened === null) throw new Invalid("code", "wrong-code");
  await secondFactorLimit.forget(id);
  return opened;
}
