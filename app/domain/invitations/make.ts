import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { invitations, memberships, operators } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import type { Invite } from "~/domain/operators/forms";
import { holdOperators } from "~/domain/operators/hold";
import { withNewId } from "~/domain/public-id";
import { Invalid } from "~/domain/refusals";
import { isUndecided } from "./hold";

/** How long an invitation can be accepted. */
export const INVITATION_DAYS = 7;

export const inSevenDays = sql`now() + make_interval(days => ${sql.raw(String(INVITATION_DAYS))})`;

/** Who works for the company cannot be invited, nor can who has been a moment ago; an invitation that has expired makes room. */
async function makeRoom(tx: Transaction, companyId: string, email: string): Promise<void> {
  const [member] = await tx
    .select({ name: operators.name })
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .where(and(eq(memberships.companyId, companyId), sql`lower(${operators.email}) = lower(${email})`));
  if (member) throw new Invalid("email", "operator-already", { name: member.name });
  const same = and(
    eq(invitations.companyId, companyId),
    sql`lower(${invitations.email}) = lower(${email})`,
    isUndecided,
  );
  await tx
    .update(invitations)
    .set({ withdrawnAt: sql`now()` })
    .where(and(same, sql`${invitations.expiresAt} <= now()`));
  const [open] = await tx.select({ id: invitations.id }).from(invitations).where(same);
  if (open) throw new Invalid("email", "invited-already");
}

/**
 * Asks somebody by mail to work for the actor's company. Whether their address has a login elsewhere is not looked at, so that nobody is
 * told.
 * @throws Forbidden for all but owners; Invalid("email") for somebody who works here or has been invited already
 * @returns the invitation's id
 */
export const inviteOperator = (actor: Operator, invite: Invite): Promise<string> =>
  inTransaction(async (tx) => {
    await holdOperators(tx, actor);
    const companyId = actor.company.id;
    const { email } = invite;
    await makeRoom(tx, companyId, email);
    const id = await withNewId("invitation", async (drawn) => {
      const made = await tx
        .insert(invitations)
        .values({ ...invite, id: drawn, companyId, madeBy: actor.id, expiresAt: inSevenDays })
        .onConflictDoNothing({ target: invitations.id })
        .returning({ id: invitations.id });
      return made.length > 0;
    });
    await queueMessage(tx, actor, { companyId, kind: "operator-invitation", personId: id, recipient: email });
    await record(tx, actor, { deed: "invitation.make", subjectId: id, after: invite });
    return id;
  });
