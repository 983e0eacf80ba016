import { and, eq, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { fingerprint, newSecret } from "~/auth/secrets";
import type { Transaction } from "~/db/client";
import { partnerInvitations } from "~/db/schema";
import { queueMessage } from "~/domain/messages/queue-message";
import { withNewId } from "~/domain/public-id";

/** How long an activation link can be used. */
export const ACTIVATION_DAYS = 30;

export const inThirtyDays = sql`now() + make_interval(days => ${sql.raw(String(ACTIVATION_DAYS))})`;

/** Neither used nor withdrawn; it may have expired. */
export const isOpen = and(isNull(partnerInvitations.usedAt), isNull(partnerInvitations.withdrawnAt));

export interface Invited {
  contractId: string;
  partnerId: string;
}

/** The open invitation of a partner, if there is one, is void from now on. */
export async function withdrawOpen(tx: Transaction, { company }: Operator, partnerId: string): Promise<boolean> {
  const withdrawn = await tx
    .update(partnerInvitations)
    .set({ withdrawnAt: sql`now()` })
    .where(and(eq(partnerInvitations.companyId, company.id), eq(partnerInvitations.partnerId, partnerId), isOpen))
    .returning({ id: partnerInvitations.id });
  return withdrawn.length > 0;
}

async function insert(tx: Transaction, actor: Operator, invited: Invited, email: string | null) {
  const token = newSecret();
  const row = { ...invited, email, companyId: actor.company.id, madeBy: actor.id, token: fingerprint(token) };
  const id = await withNewId("invitation", async (drawn) => {
    const made = await tx
      .insert(partnerInvitations)
      .values({ ...row, id: drawn, expiresAt: inThirtyDays })
      .onConflictDoNothing({ target: partnerInvitations.id })
      .returning({ id: partnerInvitations.id });
    return made.length > 0;
  });
  return { id, token };
}

/**
 * An activation link for a partner that nobody works for yet, in the transaction of the deed that asks for it. The partner has no open
 * one besides. Row P7.
 * @returns the link's token, to be copied: only its fingerprint is kept
 */
export const insertInvitation = async (tx: Transaction, actor: Operator, invited: Invited): Promise<string> =>
  (await insert(tx, actor, invited, null)).token;

/** The same, sent by mail: the letter carries a token of its own, made when it leaves. */
export async function mailInvitation(tx: Transaction, actor: Operator, invited: Invited, email: string): Promise<void> {
  const { id } = await insert(tx, actor, invited, email);
  const letter = { kind: "partner-invitation", personId: id, recipient: email } as const;
  await queueMessage(tx, actor, { companyId: actor.company.id, ...letter });
}
