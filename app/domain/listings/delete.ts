import { and, eq, notExists } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { listingRequests, listings } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { holdRequest } from "./lead";

/**
 * The vendor throws a draft away; a listing that nothing else was ever asked about goes with it. Row P9.
 * @throws NotFound; Forbidden for sales and viewers; Conflict("listing-request-status")
 */
export function deleteListingRequest(actor: Operator, requestId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { request, listing } = await holdRequest(tx, actor, requestId, "delete");
    await tx.delete(listingRequests).where(eq(listingRequests.id, requestId));
    const others = tx.select().from(listingRequests).where(eq(listingRequests.listingId, listing.id));
    await tx
      .delete(listings)
      .where(and(eq(listings.id, listing.id), eq(listings.status, "unlisted"), notExists(others)));
    const { type, note, listingId } = request;
    await record(tx, actor, {
      deed: "listing-request.delete",
      subjectId: requestId,
      before: { type, note, listingId },
    });
  });
}
