import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { listings } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { NotFound } from "~/domain/refusals";
import { insertListingRequest } from "./insert-request";
import { demandAsking, listingsVisibleTo } from "./policy";

interface Wanted {
  listingId: string;
  type: "update" | "remove";
  /** What is to be different, or why it is to go. */
  note: string;
}

/**
 * A vendor drafts a request to change a listing of its product, or to take it away. Row P9.
 * @returns the request's id
 * @throws NotFound; Forbidden for sales and viewers; Conflict("listing-unlisted"), Conflict("listing-request-open")
 */
export function askAboutListing(actor: Operator, { listingId, type, note }: Wanted): Promise<string> {
  return inTransaction(async (tx) => {
    const [listing] = await tx
      .select({ id: listings.id, status: listings.status })
      .from(listings)
      .where(and(eq(listings.id, listingId), listingsVisibleTo(actor)))
      .for("update");
    if (!listing) throw new NotFound("listing");
    demandAsking(actor);
    const requestId = await insertListingRequest(tx, actor, { listing, type, note });
    const after = { type, listing: listingId, note };
    await record(tx, actor, { deed: "listing-request.create", subjectId: requestId, after });
    return requestId;
  });
}
