import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { messages } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { Conflict } from "~/domain/refusals";
import { holdGuest, type UserAt } from "./hold";

/**
 * Has the Customer Portal URL mailed to an active user. Row S3.
 * @throws NotFound out of sight or deleted; Forbidden for viewers; Conflict("user-not-active"), Conflict("no-nickname"),
 * Conflict("message-waiting") while the one before has not left
 */
export function sendPortalUrl(actor: Operator, at: UserAt): Promise<void> {
  return inTransaction(async (tx) => {
    const { companyId, email } = await holdGuest(tx, actor, at);
    const letter = { kind: "customer-portal-url", personId: at.id, recipient: email } as const;
    const waiting = and(
      eq(messages.personId, at.id),
      eq(messages.kind, letter.kind),
      eq(messages.recipient, email),
      eq(messages.status, "waiting"),
    );
    if ((await tx.select({ id: messages.id }).from(messages).where(waiting).limit(1)).length > 0)
      throw new Conflict("message-waiting");
    await queueMessage(tx, actor, { companyId, ...letter });
    await record(tx, actor, { deed: "customer-user.send-portal-url", subjectId: at.id, after: { recipient: email } });
  });
}
