import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "~/db/client";
import { customerUsers, signUps, tierAccounts } from "~/db/schema";

const company = sql.placeholder("company");

/** Written out, so that a prepared statement can use the index of the pending ones. */
export const userWaits = and(isNull(customerUsers.deletedAt), sql`${customerUsers.status} = 'pending'`);

/** How many sign-ups and customer users of the company named `company` wait for approval, counted to 100. */
export const pendingApprovals = db.select({ count: sql<number>`count(*)::int` }).from(
  db
    .select({ one: sql`1`.as("one") })
    .from(signUps)
    .where(and(eq(signUps.companyId, company), sql`${signUps.status} = 'pending'`))
    .unionAll(
      db
        .select({ one: sql`1`.as("one") })
        .from(customerUsers)
        .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
        .where(and(eq(customerUsers.companyId, company), userWaits, isNull(tierAccounts.deletedAt))),
    )
    .limit(100)
    .as("capped"),
);
