import { and, eq, notExists, sql } from "drizzle-orm";
import type { ActingCompany, System } from "~/auth/actor";
import { customerUserMayEnter } from "~/auth/may-enter";
import { companies, customerUsers, messages, tierAccounts } from "~/db/schema";
import { queueMessage } from "~/domain/messages/queue-message";
import { inTransaction, record } from "../deed";
import { isFirstUser } from "./first-user";

const KIND = "customer-password-reset";

/**
 * Queues a mail with a link of their own for each active first user with this address: one per customer of the store (row S6,
 * decision 5). Whoever has one on its way already gets no second.
 * @returns how many
 */
export const queuePasswordResets = (system: System, store: ActingCompany, email: string): Promise<number> =>
  inTransaction(async (tx) => {
    const users = await tx
      .select({ id: customerUsers.id, email: customerUsers.email })
      .from(customerUsers)
      .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
      .innerJoin(companies, eq(companies.id, customerUsers.companyId))
      .where(
        and(
          eq(customerUsers.companyId, store.id),
          sql`lower(${customerUsers.email}) = ${email.toLowerCase()}`,
          customerUserMayEnter,
          isFirstUser,
          notExists(
            tx
              .select({ one: sql`1` })
              .from(messages)
              .where(
                and(
                  eq(messages.personId, customerUsers.id),
                  eq(messages.kind, KIND),
                  eq(messages.status, "waiting"),
                  eq(messages.recipient, customerUsers.email),
                ),
              ),
          ),
        ),
      );
    const details = { requestId: system.requestId ?? "" };
    for (const { id: personId, email: recipient } of users)
      await queueMessage(tx, system, { companyId: store.id, kind: KIND, personId, recipient, details });
    const after = { customerUsers: users.map(({ id }) => id) };
    await record(tx, { ...system, company: store }, { deed: "password.queue-resets", after });
    return users.length;
  });
