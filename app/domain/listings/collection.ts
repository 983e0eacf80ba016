import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, listingRequests, listings, marketplaces, products } from "~/db/schema";
import type { Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { readable } from "~/domain/collections/readable";
import { listingRequestsVisibleTo, listingsVisibleTo } from "./policy";
import { listingRequestStatuses, listingRequestTypes, listingStatuses } from "./status";

const at = listings;
const [vendors, providers] = [alias(companies, "vendors"), alias(companies, "providers")];

/** What both are filtered by, of the listing that they are or are about. */
const shared: Fields = {
  "product.id": { column: at.productId, lookups: TEXT, searched: true },
  "product.name": { column: products.name, lookups: TEXT, searched: true, ordered: true },
  "marketplace.id": { column: at.marketplaceId, lookups: TEXT },
  "vendor.id": { column: at.vendorId, lookups: TEXT },
  "vendor.name": { column: vendors.name, lookups: TEXT },
  "provider.id": { column: at.providerId, lookups: TEXT },
  "provider.name": { column: providers.name, lookups: TEXT },
  "contract.id": { column: at.contractId, lookups: TEXT },
};

/** What listings are filtered, searched and ordered by on the wire. Row P9; connect.md §5.4. */
const fields: Fields = {
  id: { column: at.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  status: { column: at.status, type: listingStatuses, lookups: TEXT, ordered: true },
  ...shared,
  "contract.marketplace.id": { column: at.marketplaceId, lookups: TEXT },
  "events.created.at": { column: at.createdAt, type: "moment", lookups: NUMBER, ordered: true },
  "events.updated.at": { column: at.updatedAt, type: "moment", lookups: NUMBER, ordered: true },
};

const joins = sql`left join ${products} on ${products.id} = ${at.productId}
  left join ${companies} ${vendors} on ${vendors.id} = ${at.vendorId}
  left join ${companies} ${providers} on ${providers.id} = ${at.providerId}`;

const collectionOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: at.id, mine: listingsVisibleTo(actor), usual: at.createdAt, tables: sql`${at} ${joins}` },
});

/** The request that is open, unless it is a draft that the actor does not see. */
const pending = (actor: Operator) => sql<string | null>`(select ${listingRequests.id} from ${listingRequests}
  where ${listingRequests.listingId} = ${at.id} and ${listingRequests.status} in ('draft', 'reviewing', 'deploying')
  and ${listingRequestsVisibleTo(actor)} limit 1)`;

const facts = {
  ...{ id: at.id, status: at.status, contractId: at.contractId, createdAt: at.createdAt, updatedAt: at.updatedAt },
};

const things = {
  product: { id: products.id, name: products.name, status: products.status },
  marketplace: { id: marketplaces.id, name: marketplaces.name },
  vendor: { id: vendors.id, name: vendors.name },
  provider: { id: providers.id, name: providers.name },
};

const rowsOf = (actor: Operator, fit: SQL) =>
  db
    .select({ ...facts, pending: pending(actor), ...things })
    .from(at)
    .innerJoin(products, eq(products.id, at.productId))
    .innerJoin(marketplaces, eq(marketplaces.id, at.marketplaceId))
    .innerJoin(vendors, eq(vendors.id, at.vendorId))
    .innerJoin(providers, eq(providers.id, at.providerId))
    .where(and(fit, listingsVisibleTo(actor)));

export type WiredListing = Awaited<ReturnType<typeof rowsOf>>[number];

/** The listings of a vendor or on a provider's marketplaces, as programs read them. Row P9. */
export const readableListings = readable("listing", fields, collectionOf, rowsOf);

const request = listingRequests;

const requestFields: Fields = {
  id: { column: request.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  type: { column: request.type, type: listingRequestTypes, lookups: TEXT, ordered: true },
  status: { column: request.status, type: listingRequestStatuses, lookups: TEXT, ordered: true },
  "listing.id": { column: request.listingId, lookups: TEXT },
  ...Object.fromEntries(Object.entries(shared).map(([path, field]) => [`listing.${path}`, field])),
  "events.created.at": { column: request.createdAt, type: "moment", lookups: NUMBER, ordered: true },
  "events.updated.at": { column: request.updatedAt, type: "moment", lookups: NUMBER, ordered: true },
};

const requestsOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: request.id, mine: listingRequestsVisibleTo(actor), usual: request.createdAt },
  tables: sql`${request} join ${at} on ${at.id} = ${request.listingId} ${joins}`,
});

const requestRows = (actor: Operator, fit: SQL) =>
  db
    .select({
      ...{ id: request.id, type: request.type, note: request.note, reason: request.reason, status: request.status },
      ...{ createdAt: request.createdAt, updatedAt: request.updatedAt },
      creator: { id: request.createdBy, name: request.createdByName },
      listing: { id: at.id, status: at.status },
      ...things,
    })
    .from(request)
    .innerJoin(at, eq(at.id, request.listingId))
    .innerJoin(products, eq(products.id, at.productId))
    .innerJoin(marketplaces, eq(marketplaces.id, at.marketplaceId))
    .innerJoin(vendors, eq(vendors.id, at.vendorId))
    .innerJoin(providers, eq(providers.id, at.providerId))
    .where(and(fit, listingRequestsVisibleTo(actor)));

export type WiredListingRequest = Awaited<ReturnType<typeof requestRows>>[number];

/** The requests about listings in sight of a company, as programs read them. Row P9. */
export const readableListingRequests = readable("listing-request", requestFields, requestsOf, requestRows);
