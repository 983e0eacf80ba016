import { and, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, listingRequests, listings, marketplaces, products } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { pageOf } from "~/domain/lists/page";
import { plannedAnew } from "~/domain/lists/planned-anew";
import { listingsVisibleTo } from "./policy";
import type { ListingQuery } from "./query";
import { openRequestStatuses } from "./status";

const vendors = alias(companies, "vendors");
const providers = alias(companies, "providers");

/** The request that is under way about a listing; a provider does not hear of a draft. */
const openRequest = ({ company }: Operator) =>
  sql<string | null>`(${db
    .select({ id: listingRequests.id })
    .from(listingRequests)
    .where(
      and(
        eq(listingRequests.listingId, listings.id),
        inArray(
          listingRequests.status,
          openRequestStatuses.filter((status) => company.role === "vendor" || status !== "draft"),
        ),
      ),
    )
    .limit(1)})`;

/** The listings of the actor's products, or on the actor's marketplaces, newest first. Row P9. */
export async function listListings(actor: Operator, query: ListingQuery) {
  const { status, marketplaceId, productId, partnerId, window } = query;
  const { id, createdAt, updatedAt } = listings;
  const order = keyset({ column: createdAt, id, cast: "timestamptz", descending: true }, window);
  const partner = actor.company.role === "vendor" ? listings.providerId : listings.vendorId;
  const found = await db
    .select({
      ...{ id, status: listings.status, createdAt, updatedAt, openRequest: openRequest(actor) },
      product: { id: products.id, name: products.name },
      marketplace: { id: marketplaces.id, name: marketplaces.name },
      vendor: { id: vendors.id, name: vendors.name },
      provider: { id: providers.id, name: providers.name },
    })
    .from(listings)
    .innerJoin(products, eq(products.id, listings.productId))
    .innerJoin(marketplaces, eq(marketplaces.id, listings.marketplaceId))
    .innerJoin(vendors, eq(vendors.id, listings.vendorId))
    .innerJoin(providers, eq(providers.id, listings.providerId))
    .where(
      and(
        listingsVisibleTo(actor),
        plannedAnew,
        status ? eq(listings.status, status) : undefined,
        marketplaceId ? eq(listings.marketplaceId, marketplaceId) : undefined,
        productId ? eq(listings.productId, productId) : undefined,
        partnerId === undefined ? undefined : eq(partner, partnerId),
        order.condition,
      ),
    )
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.createdAt.toISOString(), row.id]);
}

export type ListingRow = Awaited<ReturnType<typeof listListings>>["rows"][number];
