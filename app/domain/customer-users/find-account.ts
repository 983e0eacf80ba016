import { and, eq, sql } from "drizzle-orm";
import type { CustomerUser } from "~/auth/actor";
import { db } from "~/db/client";
import { customerUsers, tierAccounts } from "~/db/schema";
import { NotFound } from "../refusals";

const statement = db
  .select({
    person: {
      name: customerUsers.name,
      email: customerUsers.email,
      phone: customerUsers.phone,
      language: customerUsers.language,
      timeZone: customerUsers.timeZone,
      createdAt: customerUsers.createdAt,
    },
    customer: {
      id: tierAccounts.id,
      name: tierAccounts.name,
      taxId: tierAccounts.taxId,
      contactInfo: tierAccounts.contactInfo,
    },
  })
  .from(customerUsers)
  .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
  .where(and(eq(customerUsers.id, sql.placeholder("id")), eq(tierAccounts.id, sql.placeholder("tierAccountId"))))
  .prepare("find_my_account");

/**
 * What the storefront shows of a person and of their customer, never of another's (row S14).
 * @throws NotFound
 */
export async function findAccount({ id, tierAccountId }: CustomerUser) {
  const [account] = await statement.execute({ id, tierAccountId });
  if (!account) throw new NotFound("account");
  return account;
}
