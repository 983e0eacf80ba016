import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { customerUserMayEnter } from "~/auth/may-enter";
import { db, type Queryable } from "~/db/client";
import { companies, customerPasswordResets, customerUsers, messages, tierAccounts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { letterStore } from "~/domain/messages/letter-store";
import type { WaitingMessage } from "~/domain/messages/sending";
import { isFirstUser } from "./first-user";
import { openLink } from "./links";
import { type CustomerPasswordReset, isOpen } from "./make-password-reset";

/** Somebody who was turned down. */
const isDenied = and(isNotNull(customerUsers.denialReason), isNull(customerUsers.erasedAt));

/** Whom the letter is for, as long as they stand where it says and the address is still theirs. */
function reader(at: Queryable, { personId, recipient, actor }: WaitingMessage, stand = customerUserMayEnter) {
  return at
    .select({
      name: customerUsers.name,
      customer: tierAccounts.name,
      first: sql<boolean>`${isFirstUser}`,
      reason: customerUsers.denialReason,
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
        stand,
      ),
    );
}

/** What the letters with the Customer Portal URL say. */
export type PortalUrlLetter = Omit<CustomerPasswordReset, "token"> & {
  /** A first user can help themselves by Forgot password (row S6). */
  first: boolean;
};

async function letterOf(message: WaitingMessage, stand = customerUserMayEnter) {
  const [found] = await reader(db, message, stand);
  const nickname = found?.store.nickname;
  return found && nickname ? { ...found, email: message.recipient, store: { ...found.store, nickname } } : null;
}

/** What is true now of somebody who may come in; null when they cannot any more. */
export const portalUrlLetter = (message: WaitingMessage): Promise<PortalUrlLetter | null> => letterOf(message);

/** What the letter says to somebody who was turned down. */
export type UserDeniedLetter = Omit<CustomerPasswordReset, "token"> & { reason: string };

/** What is true of somebody who was turned down, with the reason; null when nothing is known of them any more. */
export async function userDeniedLetter(message: WaitingMessage): Promise<UserDeniedLetter | null> {
  const found = await letterOf(message, isDenied);
  return found && { ...found, reason: found.reason ?? "" };
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
