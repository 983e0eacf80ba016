import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable } from "~/db/client";
import { listingRequests, listings, marketplaces, products } from "~/db/schema";
import { managesCatalog } from "~/domain/catalog/policy";
import { NotFound } from "~/domain/refusals";
import { listingRequestsVisibleTo, partyOf } from "./policy";
import { type ListingRequestDeed, listingRequestTransitions, listingTransition } from "./status";

const deeds = Object.keys(listingRequestTransitions) as ListingRequestDeed[];

/** The request's columns with those of its listing; held until the transaction ends when asked within one. */
export const requestStatement = (at: Queryable, actor: Operator, requestId: string) =>
  at
    .select({
      request: listingRequests,
      listing: { id: listings.id, status: listings.status, contractId: listings.contractId },
      ...{ vendorId: listings.vendorId, providerId: listings.providerId },
      product: { id: products.id, name: products.name },
      marketplace: { id: marketplaces.id, name: marketplaces.name },
    })
    .from(listingRequests)
    .innerJoin(listings, eq(listings.id, listingRequests.listingId))
    .innerJoin(products, eq(products.id, listings.productId))
    .innerJoin(marketplaces, eq(marketplaces.id, listings.marketplaceId))
    .where(and(eq(listingRequests.id, requestId), listingRequestsVisibleTo(actor)));

/**
 * One request about a listing, and what the actor may do with it now. Row P9.
 * @throws NotFound for anybody but its vendor and its provider, and for the provider as long as it is a draft
 */
export async function findListingRequest(actor: Operator, requestId: string) {
  const [row] = await requestStatement(db, actor, requestId);
  if (!row) throw new NotFound("listing-request");
  const { request, ...about } = row;
  const may = deeds.filter(
    (deed) => managesCatalog(actor) && listingTransition(deed, request.status, partyOf(actor)) !== undefined,
  );
  return { ...request, ...about, may };
}
