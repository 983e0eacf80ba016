import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, listingRequests, listings, marketplaces, products } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { pageOf } from "~/domain/lists/page";
import { plannedAnew } from "~/domain/lists/planned-anew";
import { listingRequestsVisibleTo } from "./policy";
import type { ListingRequestQuery } from "./query";

const vendors = alias(companies, "vendors");
const providers = alias(companies, "providers");

/** The requests about listings that the actor's company has made or has to answer, newest first. Row P9. */
export async function listListingRequests(actor: Operator, query: ListingRequestQuery) {
  const { window } = query;
  const { id, listingId, type, status, note, reason, createdAt, createdByName, endedAt } = listingRequests;
  const order = keyset({ column: createdAt, id, cast: "timestamptz", descending: true }, window);
  const found = await db
    .select({
      ...{ id, listingId, type, status, note, reason, createdAt, createdByName, endedAt },
      product: { id: products.id, name: products.name },
      marketplace: { id: marketplaces.id, name: marketplaces.name },
      vendor: vendors.name,
      provider: providers.name,
    })
    .from(listingRequests)
    .innerJoin(listings, eq(listings.id, listingId))
    .innerJoin(products, eq(products.id, listings.productId))
    .innerJoin(marketplaces, eq(marketplaces.id, listings.marketplaceId))
    .innerJoin(vendors, eq(vendors.id, listings.vendorId))
    .innerJoin(providers, eq(providers.id, listings.providerId))
    .where(
      and(
        listingRequestsVisibleTo(actor),
        plannedAnew,
        query.status ? eq(status, query.status) : undefined,
        query.type ? eq(type, query.type) : undefined,
        query.listingId ? eq(listingId, query.listingId) : undefined,
        order.condition,
      ),
    )
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.createdAt.toISOString(), row.id]);
}

export type ListingRequestRow = Awaited<ReturnType<typeof listListingRequests>>["rows"][number];
