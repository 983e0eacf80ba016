import { and, eq, inArray } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { listingRequests } from "~/db/schema";
import { withNewId } from "~/domain/public-id";
import { Conflict } from "~/domain/refusals";
import { listingAfter, type ListingRequestType, type ListingStatus, openRequestStatuses } from "./status";

interface Asked {
  listing: { id: string; status: ListingStatus };
  type: ListingRequestType;
  note: string;
}

/**
 * Writes a draft in the transaction of the deed that asks for it; the listing's row is held by whoever calls.
 * @returns its id
 * @throws Conflict("listing-request-open") when another one is under way; Conflict("listing-listed"), Conflict("listing-unlisted")
 */
export async function insertListingRequest(
  tx: Transaction,
  actor: Operator,
  { listing, type, note }: Asked,
): Promise<string> {
  const [open] = await tx
    .select({ id: listingRequests.id })
    .from(listingRequests)
    .where(and(eq(listingRequests.listingId, listing.id), inArray(listingRequests.status, [...openRequestStatuses])));
  if (open) throw new Conflict("listing-request-open", { request: open.id });
  if (listing.status !== listingAfter[type].from) throw new Conflict(`listing-${listing.status}`);
  const facts = { listingId: listing.id, type, note, createdBy: actor.id, createdByName: actor.name };
  return withNewId("listingRequest", async (drawn) => {
    const rows = await tx
      .insert(listingRequests)
      .values({ ...facts, id: drawn, status: "draft" })
      .onConflictDoNothing({ target: listingRequests.id })
      .returning({ id: listingRequests.id });
    return rows.length > 0;
  });
}
