import { and, eq, isNull } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Transaction } from "~/db/client";
import { invitations } from "~/db/schema";
import { holdOperators } from "~/domain/operators/hold";
import { Conflict, NotFound } from "~/domain/refusals";

/** Neither accepted nor withdrawn; it may have expired. */
export const isUndecided = and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt));

const { id, companyId, email, name, role, expiresAt, acceptedAt, withdrawnAt } = invitations;

const columns = { id, email, name, role, expiresAt, acceptedAt, withdrawnAt };

const ownInvitation = ({ company }: Operator, invitationId: string) =>
  and(eq(id, invitationId), eq(companyId, company.id));

/**
 * One invitation of the actor's company.
 * @throws NotFound; Conflict("invitation-decided") when it has been accepted or withdrawn
 */
export async function findInvitationById(actor: Operator, invitationId: string) {
  const [found] = await db.select(columns).from(invitations).where(ownInvitation(actor, invitationId));
  return undecided(found);
}

/**
 * Holds the company and one of its invitations.
 * @throws NotFound; Forbidden for all but owners; Conflict("invitation-decided")
 */
export async function holdInvitation(tx: Transaction, actor: Operator, invitationId: string) {
  await holdOperators(tx, actor);
  const [found] = await tx.select(columns).from(invitations).where(ownInvitation(actor, invitationId)).for("update");
  return undecided(found);
}

function undecided(found: Pick<typeof invitations.$inferSelect, keyof typeof columns> | undefined) {
  if (!found) throw new NotFound("invitation");
  if (found.acceptedAt || found.withdrawnAt) throw new Conflict("invitation-decided");
  return found;
}
