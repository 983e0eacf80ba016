import { and, eq, sql } from "drizzle-orm";
import { companies, customerUsers, tierAccounts } from "~/db/schema";
import { enqueue } from "~/jobs/queue";
import { inTransaction } from "../deed";
import { isFirstUser, mayEnter } from "./first-user";

/**
 * Has each active first user with this address mailed a link of their own: one per customer of the store (row S6, decision 5).
 * @returns how many
 */
export const sendPasswordResets = (companyId: string, email: string, requestId: string): Promise<number> =>
  inTransaction(async (tx) => {
    const users = await tx
      .select({ id: customerUsers.id })
      .from(customerUsers)
      .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
      .innerJoin(companies, eq(companies.id, customerUsers.companyId))
      .where(
        and(
          eq(customerUsers.companyId, companyId),
          sql`lower(${customerUsers.email}) = lower(${email})`,
          mayEnter,
          isFirstUser,
        ),
      );
    for (const { id } of users) {
      await enqueue(
        tx,
        "mail-customer-password-reset",
        { customerUserId: id, requestId },
        { key: `password-reset ${id}` },
      );
    }
    return users.length;
  });
