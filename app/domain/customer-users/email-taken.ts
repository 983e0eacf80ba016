import { and, isNull, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "~/db/client";
import { among } from "~/db/many";
import { customerUsers } from "~/db/schema";
import { Invalid } from "~/domain/refusals";

/** A user's address at a customer. */
export interface AddressAt {
  tierAccountId: string;
  email: string;
}

/** A customer has one user per address, whatever the case it is written in. */
export const addressKey = ({ tierAccountId, email }: AddressAt) => `${tierAccountId} ${email.toLowerCase()}`;

/**
 * Holds a company's customers' addresses until the transaction ends. Adding one shares them; adding many at once has them alone.
 */
export const holdAddresses = (tx: Transaction, companyId: string, how: "shared" | "alone") => {
  const lock = how === "alone" ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`;
  return tx.execute(sql`select ${lock}(hashtext('customer-user-emails'), hashtext(${companyId}))`);
};

/** What speaks against each of these addresses that the customer has a user with, by its key. */
export async function takenAddresses(
  tx: Queryable,
  wanted: readonly AddressAt[],
  except?: string,
): Promise<Map<string, Invalid>> {
  if (wanted.length === 0) return new Map();
  const { id, name, email, tierAccountId } = customerUsers;
  const accounts = new Set(wanted.map((one) => one.tierAccountId));
  const emails = new Set(wanted.map((one) => one.email.toLowerCase()));
  const rows = await tx
    .select({ id, name, email, tierAccountId })
    .from(customerUsers)
    .where(and(among(tierAccountId, accounts), among(sql`lower(${email})`, emails), isNull(customerUsers.deletedAt)));
  const others = rows.filter((row) => row.id !== except);
  return new Map(others.map((row) => [addressKey(row), new Invalid("email", "user-email-taken", { name: row.name })]));
}

/** Holds one address until the transaction ends, so that of two who want it at once the second is told. */
export async function holdAddress(tx: Transaction, { companyId, ...at }: AddressAt & { companyId: string }) {
  await holdAddresses(tx, companyId, "shared");
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('customer-user-email'), hashtext(${addressKey(at)}))`);
}

/**
 * A customer has one user per address; the same person may be a user of several customers.
 * @throws Invalid("email")
 */
export async function refuseTaken(tx: Transaction, at: AddressAt & { companyId: string }): Promise<void> {
  await holdAddress(tx, at);
  const taken = (await takenAddresses(tx, [at])).get(addressKey(at));
  if (taken) throw taken;
}
