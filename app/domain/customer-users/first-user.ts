import { and, eq, isNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "~/db/client";
import { customerUsers } from "~/db/schema";

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
