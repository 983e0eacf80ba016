import { and, eq, gt, sql } from "drizzle-orm";
import { fingerprint, newSecret } from "~/auth/secrets";
import { db } from "~/db/client";
import { agreements, companies, contracts, memberships, operators, partnerInvitations } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import type { WaitingMessage } from "~/domain/messages/sending";
import { inThirtyDays, isOpen } from "./make";

/** What the letter with an activation link says. */
export interface PartnerInvitationLetter {
  email: string;
  /** Who invites: names are anybody's to choose, so the company's id and the person's address stand beside them. */
  company: string;
  companyId: string;
  by: string;
  address: string;
  agreement: string;
  token: string;
}

/**
 * Makes the link that a mail is about to carry: each try makes a new one, and the one before is void.
 * @returns null when the invitation has been used, withdrawn or renewed meanwhile
 */
export const partnerInvitationLetter = (message: WaitingMessage): Promise<PartnerInvitationLetter | null> =>
  inTransaction(async (tx) => {
    const { personId, recipient, actor } = message;
    const [found] = await tx
      .select({
        ...{ company: companies.name, companyId: companies.id, by: operators.name, address: operators.email },
        agreement: agreements.name,
      })
      .from(partnerInvitations)
      .innerJoin(companies, eq(companies.id, partnerInvitations.companyId))
      .innerJoin(operators, eq(operators.id, partnerInvitations.madeBy))
      .innerJoin(contracts, eq(contracts.id, partnerInvitations.contractId))
      .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
      .where(
        and(
          eq(partnerInvitations.id, personId),
          eq(partnerInvitations.companyId, actor.company?.id ?? ""),
          eq(partnerInvitations.email, recipient),
          eq(contracts.status, "pending"),
          isOpen,
          gt(partnerInvitations.expiresAt, sql`now()`),
        ),
      )
      .for("update", { of: partnerInvitations });
    if (!found) return null;
    const token = newSecret();
    await tx
      .update(partnerInvitations)
      .set({ token: fingerprint(token), expiresAt: inThirtyDays })
      .where(eq(partnerInvitations.id, personId));
    await record(tx, actor, { deed: "partner-invitation.mail", subjectId: personId });
    return { ...found, email: recipient, token };
  });

/** What somebody is told who has registered by an activation link. */
export interface PartnerWelcomeLetter {
  name: string;
  email: string;
  company: { id: string; name: string };
}

/** Whose login and company it is; null when they do not work there any more. */
export async function partnerWelcomeLetter(message: WaitingMessage): Promise<PartnerWelcomeLetter | null> {
  const [found] = await db
    .select({
      ...{ name: operators.name, email: operators.email },
      company: { id: companies.id, name: companies.name },
    })
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .innerJoin(companies, eq(companies.id, memberships.companyId))
    .where(
      and(
        ...[eq(operators.id, message.personId), eq(operators.email, message.recipient)],
        eq(companies.id, message.actor.company?.id ?? ""),
      ),
    );
  return found ?? null;
}
