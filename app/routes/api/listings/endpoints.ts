import { z } from "zod";
import {
  readableListingRequests,
  readableListings,
  type WiredListing,
  type WiredListingRequest,
} from "~/domain/listings/collection";
import { type Endpoint } from "../endpoint";
import { readOnly } from "../read-only";
import { Company, events, idOnly, Marketplace, oneOf, Product, publicId, text } from "../shapes";
import { event, moment } from "../wire";

const listingId = publicId("LST-ddd-ddd-ddd", "The listing's id.", "LST-204-118-730");
const requestId = publicId("LSTR-ddd-ddd-ddd-ddd", "The request's id.", "LSTR-204-118-730-001");

const about = {
  status: oneOf(["listed", "unlisted"], "Whether the product is on offer there."),
  ...{ product: Product, marketplace: Marketplace, vendor: Company, provider: Company },
};

/** A listing as clients read it. Connect.md §5.4. */
const Listing = z
  .object({
    ...{ id: listingId, ...about },
    contract: z
      .object({
        id: text("The distribution contract that it stands by.", "CRD-20114-77310-00921"),
        marketplace: Marketplace,
      })
      .meta({ description: "By which contract, on which marketplace." }),
    pending_request: idOnly(requestId, "The request about it that is open.").optional(),
    events: events("created", "updated"),
  })
  .meta({ id: "Listing", description: "A product on a marketplace." });

/** A request about one. */
export const ListingRequest = z
  .object({
    id: requestId,
    type: oneOf(["new", "update", "remove"], "What the vendor asks for."),
    status: oneOf(["draft", "reviewing", "deploying", "completed", "cancelled"], "How far the provider is with it."),
    listing: z.object({ id: listingId, ...about }),
    note: text("What the vendor tells the provider.", "Please list it before May"),
    reason: text("Why it was cancelled.", "The price list is missing").optional(),
    events: events("created", "updated"),
  })
  .meta({ id: "ListingRequest", description: "A vendor's wish to list, change or take away a product." });

const wireListing = ({
  contractId,
  pending,
  createdAt,
  updatedAt,
  ...listing
}: WiredListing): z.input<typeof Listing> => ({
  ...listing,
  contract: { id: contractId, marketplace: listing.marketplace },
  ...(pending !== null && { pending_request: { id: pending } }),
  events: { created: { at: moment(createdAt) }, updated: { at: moment(updatedAt) } },
});

export const wireListingRequest = (request: WiredListingRequest): z.input<typeof ListingRequest> => {
  const { id, type, status, note, reason, creator, listing, product, marketplace, vendor, provider } = request;
  return {
    ...{ id, type, status, note, listing: { ...listing, product, marketplace, vendor, provider } },
    ...(reason !== null && { reason }),
    events: { created: event(request.createdAt, creator), updated: { at: moment(request.updatedAt) } },
  };
};

const catalog = { tag: "Catalog", module: "catalog" } as const;

/** Catalog: what is sold where, and what is asked about it. */
export const listingEndpoints: readonly Endpoint[] = [
  ...readOnly({
    ...{ path: "/listings", names: ["Listing", "Listings"], nouns: ["a listing", "listings in sight"], ...catalog },
    ...{ row: Listing, from: readableListings, wire: wireListing },
  }),
  ...readOnly({
    ...{ path: "/listing-requests", names: ["ListingRequest", "ListingRequests"], ...catalog },
    nouns: ["a listing request", "listing requests in sight"],
    ...{ row: ListingRequest, from: readableListingRequests, wire: wireListingRequest },
  }),
];
