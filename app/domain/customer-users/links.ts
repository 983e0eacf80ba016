import { and, eq, sql } from "drizzle-orm";
import { fingerprint, newSecret } from "~/auth/secrets";
import type { Transaction } from "~/db/client";
import { companies, customerPasswordResets, messages } from "~/db/schema";
import { isOpen } from "./make-password-reset";

/** How long a link that an operator made works. */
const LINK_HOURS = 72;

/**
 * A person's open link works no more, and one that waits to be mailed is not made. The person is held by the transaction.
 * @returns how many links and mails that were
 */
export async function voidLinks(tx: Transaction, customerUserId: string): Promise<number> {
  const links = await tx
    .update(customerPasswordResets)
    .set({ withdrawnAt: sql`now()` })
    .where(and(eq(customerPasswordResets.customerUserId, customerUserId), isOpen));
  const mails = await tx
    .update(messages)
    .set({ status: "dropped" })
    .where(
      and(
        eq(messages.personId, customerUserId),
        eq(messages.kind, "customer-password-link"),
        eq(messages.status, "waiting"),
      ),
    );
  return links.count + mails.count;
}

/** Opens the one link of a person who has none open, single use and for 72 hours; answers its token, which is kept nowhere. */
export async function openLink(tx: Transaction, customerUserId: string, madeBy: string): Promise<string> {
  const token = newSecret();
  const expiresAt = sql`now() + make_interval(hours => ${LINK_HOURS})`;
  await tx.insert(customerPasswordResets).values({ id: fingerprint(token), customerUserId, madeBy, expiresAt });
  return token;
}

/** The nickname in every address of a provider's storefront; null as long as it has none. */
export async function nicknameOf(tx: Transaction, companyId: string): Promise<string | null> {
  const [company] = await tx
    .select({ nickname: companies.nickname })
    .from(companies)
    .where(eq(companies.id, companyId));
  return company?.nickname ?? null;
}
