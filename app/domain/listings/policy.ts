import { and, eq, exists, ne, or, type SQL } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { listingRequests, listings } from "~/db/schema";
import { managesCatalog } from "~/domain/catalog/policy";
import { Forbidden, NotFound } from "~/domain/refusals";
import type { ListingParty } from "./status";

/** A vendor asks and a provider answers; nobody is both. */
export const partyOf = ({ company }: Operator): ListingParty => (company.role === "vendor" ? "vendor" : "provider");

/** A vendor sees the listings of its products, a provider those on its marketplaces, once it has been asked. */
export const listingsVisibleTo = ({ company }: Operator): SQL =>
  company.role === "vendor"
    ? eq(listings.vendorId, company.id)
    : and(
        eq(listings.providerId, company.id),
        or(
          eq(listings.status, "listed"),
          exists(
            db
              .select({ id: listingRequests.id })
              .from(listingRequests)
              .where(and(eq(listingRequests.listingId, listings.id), ne(listingRequests.status, "draft"))),
          ),
        ),
      )!;

/** A draft is the vendor's alone. Stands beside a join with the listings. */
export const listingRequestsVisibleTo = ({ company }: Operator): SQL =>
  company.role === "vendor"
    ? eq(listings.vendorId, company.id)
    : and(eq(listings.providerId, company.id), ne(listingRequests.status, "draft"))!;

/** @throws NotFound for providers, who do not ask for listings; Forbidden for sales and viewers */
export function demandAsking(actor: Operator): void {
  if (partyOf(actor) !== "vendor") throw new NotFound();
  demandListings(actor);
}

/** @throws Forbidden for sales and viewers */
export function demandListings(actor: Operator): void {
  if (!managesCatalog(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
}
