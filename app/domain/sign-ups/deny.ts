import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { signUps } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { holdWaiting } from "./hold";
import { transitions } from "./status";

/**
 * Turns a sign-up down: it is kept as denied with its reason, never becomes a login, and its address may sign up again. The person is
 * told the reason by mail. Row S4, decision 7.
 * @returns whether a mail is on its way
 * @param reason 1 to 255 characters
 * @throws NotFound out of sight, always for vendors; Forbidden for viewers; Conflict("sign-up-decided")
 */
export const denySignUp = (actor: Operator, id: string, reason: string): Promise<boolean> =>
  inTransaction(async (tx) => {
    const { companyId, email, status } = await holdWaiting(tx, actor, id);
    const after = { status: transitions.deny.to, reason };
    await tx
      .update(signUps)
      .set({ ...after, decidedAt: sql`now()`, decidedBy: actor.id, passwordHash: null, updatedAt: sql`now()` })
      .where(eq(signUps.id, id));
    const message = await queueMessage(tx, actor, {
      companyId,
      kind: "sign-up-denied",
      personId: id,
      recipient: email,
    });
    await record(tx, actor, { deed: "sign-up.deny", subjectId: id, before: { status }, after });
    return message !== null;
  });
