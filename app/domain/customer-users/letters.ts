import { and, eq, sql } from "drizzle-orm";
import { customerUserMayEnter } from "~/auth/may-enter";
import { db, type Queryable } from "~/db/client";
import { companies, customerPasswordResets, customerUsers, messages, tierAccounts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { letterStore } from "~/domain/messages/letter-store";
import type { WaitingMessage } from "~/domain/messages/sending";
import { isFirstUser } from "./first-user";
import { openLink } from "./links";
import { type CustomerPasswordReset, isOpen } from "./make-password-reset";

/** Whom the letter is for, as long as they may come in and the address is still theirs. */
function reader(at: Queryable, { personId, recipient, actor }: WaitingMessage) {
  return at
    .select({
      name: customerUsers.name,
      customer: tierAccounts.name,
      first: sql<boolean>`${isFirstUser}`,
      language: customerUsers.language,
      store: { ...letterStore, nickname: companies.nickname },
    })
    .from(customerUsers)
    .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
    .innerJoin(companies, eq(companies.id, customerUsers.companyId))
    .where(
      and(
        eq(customerUsers.id, personId),
        eq(customerUsers.companyId, actor.company?.id ?? ""),
        sql`lower(${customerUsers.email}) = lower(${recipient})`,
        customerUserMayEnter,
      ),
    );
}

/** What the letter with the Customer Portal URL says. */
export type PortalUrlLetter = Omit<CustomerPasswordReset, "token"> & {
  /** A first user can help themselves by Forgot password (row S6). */
  first: boolean;
};

/** What is true now of somebody who is to get the Customer Portal URL; null when they cannot come in any more. */
export async function portalUrlLetter(message: WaitingMessage): Promise<PortalUrlLetter | null> {
  const [found] = await reader(db, message);
  const nickname = found?.store.nickname;
  return found && nickname ? { ...found, email: message.recipient, store: { ...found.store, nickname } } : null;
}

/**
 * Makes the link that a mail is about to carry: each try makes a new one, so nothing secret waits in the queue. Decision 6.
 * @returns null when the person cannot come in any more, or the link was withdrawn or replaced before it was made
 */
export const passwordLinkLetter = (message: WaitingMessage): Promise<CustomerPasswordReset | null> =>
  inTransaction(async (tx) => {
    const { id, personId, recipient, actor } = message;
    const [found] = await reader(tx, message).for("update", { of: customerUsers });
    const [waiting] = await tx
      .select({ by: messages.createdBy })
      .from(messages)
      .where(and(eq(messages.id, id), eq(messages.status, "waiting")));
    const nickname = found?.store.nickname;
    if (!found || !nickname || !waiting) return null;
    await tx
      .update(customerPasswordResets)
      .set({ withdrawnAt: sql`now()` })
      .where(and(eq(customerPasswordResets.customerUserId, personId), isOpen));
    const token = await openLink(tx, personId, waiting.by);
    await record(tx, actor, { deed: "customer-user.mail-password-link", subjectId: personId });
    const { name, customer, language, store } = found;
    return { name, email: recipient, customer, language, store: { ...store, nickname }, token };
  });
