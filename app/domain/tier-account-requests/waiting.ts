import { and, eq, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db } from "~/db/client";
import { tierAccountRequests } from "~/db/schema";

const { vendorId, providerId, status } = tierAccountRequests;

/** Written out, so that a prepared statement can use the index of the pending ones. */
export const isPending = sql`${status} = 'pending'`;

/** How many requests of the company named `company` are pending, counted to 100: its own to decide, or those its vendors owe. */
const pending = (party: AnyPgColumn) =>
  db.select({ count: sql<number>`count(*)::int` }).from(
    db
      .select({ one: sql`1`.as("one") })
      .from(tierAccountRequests)
      .where(and(eq(party, sql.placeholder("company")), isPending))
      .limit(100)
      .as("capped"),
  );

export const pendingOfVendor = pending(vendorId);
export const pendingOfProvider = pending(providerId);
