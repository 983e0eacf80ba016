import { and, eq, isNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "~/db/client";
import { companies, customerUsers, tierAccounts } from "~/db/schema";

const earlier = alias(customerUsers, "earlier");

/** The first user of a customer: the earliest created that still exists (decision 5). */
export const isFirstUser = notExists(
  db
    .select({ one: sql`1` })
    .from(earlier)
    .where(
      and(
        eq(earlier.tierAccountId, customerUsers.tierAccountId),
        isNull(earlier.deletedAt),
        sql`(${earlier.createdAt}, ${earlier.id}) < (${customerUsers.createdAt}, ${customerUsers.id})`,
      ),
    ),
);

/** May come in: active themselves, their customer not deleted, their provider not suspended (row S5). For queries that join all three. */
export const mayEnter = and(
  eq(customerUsers.status, "active"),
  isNull(customerUsers.deletedAt),
  isNull(tierAccounts.deletedAt),
  isNull(companies.suspendedAt),
);
