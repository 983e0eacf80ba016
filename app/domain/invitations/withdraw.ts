import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { invitations } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { holdInvitation } from "./hold";

/**
 * Takes an invitation back: its link is void at once, and a letter that waits is not sent.
 * @throws NotFound; Forbidden for all but owners; Conflict("invitation-decided")
 */
export const withdrawInvitation = (actor: Operator, invitationId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const { id, name, email, role } = await holdInvitation(tx, actor, invitationId);
    await tx
      .update(invitations)
      .set({ withdrawnAt: sql`now()` })
      .where(eq(invitations.id, id));
    await record(tx, actor, { deed: "invitation.withdraw", subjectId: id, before: { name, email, role } });
  });
