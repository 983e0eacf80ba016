import { and, eq, isNull, sql } from "drizzle-orm";
import type { System } from "~/auth/actor";
import { customerUserMayEnter } from "~/auth/may-enter";
import { fingerprint, newSecret } from "~/auth/secrets";
import { companies, customerPasswordResets, customerUsers, tierAccounts } from "~/db/schema";
import { inTransaction, record } from "../deed";
import { type LetterStore, letterStore } from "../messages/letter-store";
import type { WaitingMessage } from "../messages/sending";
import { isFirstUser } from "./first-user";

/** Whom to mail which token, in whose name. */
export interface CustomerPasswordReset {
  name: string;
  email: string;
  customer: string;
  /** The one they chose; null for none. */
  language: string | null;
  store: LetterStore;
  token: string;
}

/** Not used and not void; it may have expired. */
export const isOpen = and(isNull(customerPasswordResets.usedAt), isNull(customerPasswordResets.withdrawnAt));

/**
 * Makes the link by which the first user of a customer chooses a new password: single use, one hour, void once a newer one is
 * made (row S6).
 * @returns null when this person is not, or no longer, an active first user
 */
export const makePasswordReset = (system: System, customerUserId: string): Promise<CustomerPasswordReset | null> =>
  inTransaction(async (tx) => {
    const [user] = await tx
      .select({
        name: customerUsers.name,
        email: customerUsers.email,
        customer: tierAccounts.name,
        language: customerUsers.language,
        company: { id: companies.id, name: companies.name, role: companies.role },
        nickname: companies.nickname,
        store: letterStore,
      })
      .from(customerUsers)
      .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
      .innerJoin(companies, eq(companies.id, customerUsers.companyId))
      .where(and(eq(customerUsers.id, customerUserId), customerUserMayEnter, isFirstUser))
      .for("update", { of: customerUsers });
    if (!user?.nickname) return null;
    await tx
      .update(customerPasswordResets)
      .set({ withdrawnAt: sql`now()` })
      .where(and(eq(customerPasswordResets.customerUserId, customerUserId), isOpen));
    const token = newSecret();
    await tx
      .insert(customerPasswordResets)
      .values({ id: fingerprint(token), customerUserId, expiresAt: sql`now() + interval '1 hour'` });
    const { name, email, customer, language, company, nickname, store } = user;
    await record(tx, { ...system, company }, { deed: "password.make-reset", subjectId: customerUserId });
    return { name, email, customer, language, store: { ...store, nickname }, token };
  });

/** The same for a letter that is about to be sent, unless the person's address has become another. */
export async function passwordResetLetter({ personId, recipient, actor, details }: WaitingMessage) {
  const reset = await makePasswordReset({ ...actor, requestId: details.requestId || null }, personId);
  return reset?.email === recipient ? reset : null;
}
