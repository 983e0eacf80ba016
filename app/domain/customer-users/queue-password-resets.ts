import { and, eq, sql } from "drizzle-orm";
import type { ActingCompany, System } from "~/auth/actor";
import { customerUserMayEnter } from "~/auth/may-enter";
import { companies, customerUsers, tierAccounts } from "~/db/schema";
import { enqueue } from "~/jobs/queue";
import { inTransaction, record } from "../deed";
import { isFirstUser } from "./first-user";

/**
 * Queues a mail with a link of their own for each active first user with this address: one per customer of the store (row S6,
 * decision 5).
 * @returns how many
 */
export const queuePasswordResets = (system: System, store: ActingCompany, email: string): Promise<number> =>
  inTransaction(async (tx) => {
    const users = await tx
      .select({ id: customerUsers.id })
      .from(customerUsers)
      .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
      .innerJoin(companies, eq(companies.id, customerUsers.companyId))
      .where(
        and(
          eq(customerUsers.companyId, store.id),
          sql`lower(${customerUsers.email}) = ${email.toLowerCase()}`,
          customerUserMayEnter,
          isFirstUser,
        ),
      );
    const requestId = system.requestId ?? "";
    for (const { id: customerUserId } of users) {
      const key = `password-reset ${customerUserId}`;
      await enqueue(tx, "mail-customer-password-reset", { customerUserId, requestId }, { key });
    }
    const after = { customerUsers: users.map(({ id }) => id) };
    await record(tx, { ...system, company: store }, { deed: "password.queue-resets", after });
    return users.length;
  });
