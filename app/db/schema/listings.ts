import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { marketplaces, products } from "./catalog";
import { companies } from "./companies";
import { contracts } from "./contracts";
import { created, moment, publicId, updated } from "./columns";

/** A product on a marketplace, by a distribution contract. */
export const listings = pgTable(
  "listings",
  {
    id: publicId("id").primaryKey(),
    productId: publicId("product_id")
      .notNull()
      .references(() => products.id),
    marketplaceId: publicId("marketplace_id")
      .notNull()
      .references(() => marketplaces.id),
    vendorId: publicId("vendor_id")
      .notNull()
      .references(() => companies.id),
    /** Whose marketplace it is. */
    providerId: publicId("provider_id")
      .notNull()
      .references(() => companies.id),
    contractId: publicId("contract_id")
      .notNull()
      .references(() => contracts.id),
    status: text("status", { enum: ["listed", "unlisted"] })
      .notNull()
      .default("unlisted"),
    version: integer("version").notNull().default(1),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    uniqueIndex("one_listing_per_product_and_marketplace").on(t.productId, t.marketplaceId),
    index("listings_of_both").on(t.providerId, t.vendorId, t.status),
    index("listings_by_vendor").on(t.vendorId, t.createdAt, t.id),
    index("listings_by_provider").on(t.providerId, t.createdAt, t.id),
    index("listings_by_marketplace").on(t.marketplaceId),
    index("listings_by_contract").on(t.contractId),
    check("status_is_known", sql`${t.status} in ('listed', 'unlisted')`),
  ],
);

/** A vendor's wish to list, change or take away a product, and how far the provider is with it. */
export const listingRequests = pgTable(
  "listing_requests",
  {
    id: publicId("id").primaryKey(),
    listingId: publicId("listing_id")
      .notNull()
      .references(() => listings.id),
    type: text("type", { enum: ["new", "update", "remove"] }).notNull(),
    status: text("status", { enum: ["draft", "reviewing", "deploying", "completed", "cancelled"] }).notNull(),
    note: text("note").notNull().default(""),
    /** Why it was sent back or cancelled. */
    reason: text("reason"),
    createdBy: publicId("created_by").notNull(),
    createdByName: text("created_by_name").notNull(),
    endedAt: moment("ended_at"),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    uniqueIndex("one_open_request_per_listing")
      .on(t.listingId)
      .where(sql`${t.status} in ('draft', 'reviewing', 'deploying')`),
    index("listing_requests_by_listing").on(t.listingId, t.createdAt),
    check("type_is_known", sql`${t.type} in ('new', 'update', 'remove')`),
    check("status_is_known", sql`${t.status} in ('draft', 'reviewing', 'deploying', 'completed', 'cancelled')`),
  ],
);
