import { sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { waitingContracts } from "./contracts/waiting";
import { pendingApprovals } from "./sign-ups/waiting";
import { pendingOfProvider, pendingOfVendor } from "./tier-account-requests/waiting";

/** How many things wait, each counted to 100. */
export interface Waiting {
  /** Requests: for a vendor its own to decide, for a provider those its vendors owe. */
  requests: number;
  /** People who want to come in: for a provider alone. */
  approvals: number;
  /** Contracts to be signed, submitted again or answered. */
  contracts: number;
}

const one = sql`(values (1)) one`;
const count = (counted: { getSQL(): ReturnType<typeof sql> }) => sql<number>`(${counted})`;

const ofVendor = db
  .select({ requests: count(pendingOfVendor), approvals: sql<number>`0`, contracts: count(waitingContracts) })
  .from(one)
  .prepare("waiting_for_vendor");
const ofProvider = db
  .select({
    requests: count(pendingOfProvider),
    approvals: count(pendingApprovals),
    contracts: count(waitingContracts),
  })
  .from(one)
  .prepare("waiting_for_provider");

/** What the navigation's counters and Home tell the actor's company, by one statement. */
export async function waitingFor({ company }: Operator): Promise<Waiting> {
  const [row] = await (isProvider(company) ? ofProvider : ofVendor).execute({ company: company.id });
  return row ?? { requests: 0, approvals: 0, contracts: 0 };
}
