import { and, eq, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { isProvider, type Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { tierAccountRequests } from "~/db/schema";

const { vendorId, providerId, status } = tierAccountRequests;

/** Written out, so that a prepared statement can use the index of the pending ones. */
export const isPending = sql`${status} = 'pending'`;

const count = (party: AnyPgColumn) =>
  db.select({ count: sql<number>`count(*)::int` }).from(
    db
      .select({ one: sql`1`.as("one") })
      .from(tierAccountRequests)
      .where(and(eq(party, sql.placeholder("company")), isPending))
      .limit(100)
      .as("capped"),
  );

const ofVendor = count(vendorId).prepare("requests_waiting_for_vendor");
const ofProvider = count(providerId).prepare("requests_waiting_of_provider");

/** How many requests are pending: for a vendor its own to decide, for a provider those its vendors owe; at most 100. */
export async function waitingFor({ company }: Operator): Promise<number> {
  const [row] = await (isProvider(company) ? ofProvider : ofVendor).execute({ company: company.id });
  return row?.count ?? 0;
}
