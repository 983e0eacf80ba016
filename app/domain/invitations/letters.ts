import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { fingerprint, newSecret } from "~/auth/secrets";
import { companies, invitations, memberships, messages, operators } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import type { WaitingMessage } from "~/domain/messages/sending";
import { isUndecided } from "./hold";
import { inSevenDays } from "./make";

/** What the letter of an invitation says. */
export interface InvitationLetter {
  name: string;
  email: string;
  company: string;
  /** Who invited; null when they do not work there any more. */
  by: string | null;
  token: string;
}

/** Who asked for a message, as long as they work for the company. */
const sender = sql<string | null>`(select ${operators.name} from ${operators} join ${memberships}
  on ${memberships.operatorId} = ${operators.id} and ${memberships.companyId} = ${messages.companyId}
  where ${operators.id} = ${messages.createdBy})`;

/**
 * Makes the link that a mail is about to carry: each try makes a new one, and the one before is void.
 * @returns null when the invitation has been accepted, withdrawn or sent again meanwhile
 */
export const invitationLetter = (message: WaitingMessage): Promise<InvitationLetter | null> =>
  inTransaction(async (tx) => {
    const { id, personId, recipient, actor } = message;
    const [found] = await tx
      .select({ name: invitations.name, email: invitations.email, company: companies.name, by: sender })
      .from(invitations)
      .innerJoin(companies, eq(companies.id, invitations.companyId))
      .innerJoin(messages, eq(messages.id, id))
      .where(
        and(
          eq(invitations.id, personId),
          eq(invitations.companyId, actor.company?.id ?? ""),
          eq(invitations.email, recipient),
          isUndecided,
          gt(invitations.expiresAt, sql`now()`),
          isNull(companies.suspendedAt),
        ),
      )
      .for("update", { of: invitations });
    if (!found) return null;
    const token = newSecret();
    await tx
      .update(invitations)
      .set({ token: fingerprint(token), expiresAt: inSevenDays })
      .where(eq(invitations.id, personId));
    await record(tx, actor, { deed: "invitation.mail", subjectId: personId });
    return { ...found, token };
  });
