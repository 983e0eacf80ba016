import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { contracts, listings } from "~/db/schema";
import { inTransaction } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { holdRequest, lead } from "./lead";
import { listingAfter } from "./status";

/** Nothing is listed by a contract that has ended meanwhile. */
async function demandActive(tx: Transaction, contractId: string): Promise<void> {
  const [contract] = await tx
    .select({ status: contracts.status })
    .from(contracts)
    .where(eq(contracts.id, contractId))
    .for("share");
  if (contract?.status !== "active") throw new Conflict("contract-not-active");
}

/**
 * The provider has done what a request asks for: the product is listed, stays listed as changed, or is listed no more. Row P9.
 * @throws NotFound; Forbidden for the vendor, sales and viewers; Conflict("listing-request-status"), Conflict("contract-not-active")
 */
export function completeListingRequest(actor: Operator, requestId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const held = await holdRequest(tx, actor, requestId, "complete");
    const { request, listing } = held;
    const { to } = listingAfter[request.type];
    if (to === "listed") await demandActive(tx, listing.contractId);
    await tx
      .update(listings)
      .set({ status: to, version: sql`${listings.version} + 1`, updatedAt: sql`now()` })
      .where(eq(listings.id, listing.id));
    await lead(tx, actor, held, { deed: "complete" });
  });
}
