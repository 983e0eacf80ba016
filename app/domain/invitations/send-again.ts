import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { invitations, messages } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { Conflict } from "~/domain/refusals";
import { holdInvitation } from "./hold";
import { inSevenDays } from "./make";

/**
 * Sends an invitation once more, for another seven days; the link sent before is void at once.
 * @throws NotFound; Forbidden for all but owners; Conflict("invitation-decided"), Conflict("message-waiting") while the one before has
 * not left
 */
export const sendInvitationAgain = (actor: Operator, invitationId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const { id, email } = await holdInvitation(tx, actor, invitationId);
    const waiting = and(eq(messages.personId, id), eq(messages.status, "waiting"));
    if ((await tx.select({ id: messages.id }).from(messages).where(waiting).limit(1)).length > 0)
      throw new Conflict("message-waiting");
    await tx.update(invitations).set({ token: null, expiresAt: inSevenDays }).where(eq(invitations.id, id));
    const letter = { kind: "operator-invitation", personId: id, recipient: email } as const;
    await queueMessage(tx, actor, { companyId: actor.company.id, ...letter });
    await record(tx, actor, { deed: "invitation.send", subjectId: id, after: { recipient: email } });
  });
