import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { marketplaces, products } from "./catalog";
import { companies } from "./companies";
import { created, publicId, updated } from "./columns";
import { tierAccounts } from "./tier-accounts";

/** A customer's subscription to a product (an `asset` on the wire), with the accounts of its tiers. */
export const subscriptions = pgTable(
  "subscriptions",
  {
    id: publicId("id").primaryKey(),
    status: text("status", {
      enum: ["draft", "processing", "active", "terminating", "suspended", "terminated"],
    }).notNull(),
    productId: publicId("product_id")
      .notNull()
      .references(() => products.id),
    vendorId: publicId("vendor_id")
      .notNull()
      .references(() => companies.id),
    providerId: publicId("provider_id")
      .notNull()
      .references(() => companies.id),
    marketplaceId: publicId("marketplace_id")
      .notNull()
      .references(() => marketplaces.id),
    customerId: publicId("customer_id")
      .notNull()
      .references(() => tierAccounts.id),
    tier1Id: publicId("tier1_id").references(() => tierAccounts.id),
    tier2Id: publicId("tier2_id").references(() => tierAccounts.id),
    externalId: text("external_id").notNull().default(""),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    index("subscriptions_by_customer")
      .on(t.customerId, t.createdAt, t.id)
      .where(sql`${t.status} <> 'draft'`),
    index("subscriptions_by_tier1")
      .on(t.tier1Id, t.createdAt, t.id, t.vendorId)
      .where(sql`${t.status} <> 'draft'`),
    index("subscriptions_by_tier2")
      .on(t.tier2Id, t.createdAt, t.id, t.vendorId)
      .where(sql`${t.status} <> 'draft'`),
    index("subscriptions_by_tier1_and_product")
      .on(t.tier1Id, t.productId, t.createdAt, t.id)
      .where(sql`${t.status} <> 'draft'`),
    index("subscriptions_by_tier2_and_product")
      .on(t.tier2Id, t.productId, t.createdAt, t.id)
      .where(sql`${t.status} <> 'draft'`),
    index("subscriptions_by_product").on(t.productId),
    check(
      "status_is_known",
      sql`${t.status} in ('draft', 'processing', 'active', 'terminating', 'suspended', 'terminated')`,
    ),
  ],
);

export const subscriptionItems = pgTable(
  "subscription_items",
  {
    subscriptionId: publicId("subscription_id")
      .notNull()
      .references(() => subscriptions.id),
    mpn: text("mpn").notNull(),
    name: text("name").notNull(),
    quantity: integer("quantity").notNull(),
  },
  (t) => [
    primaryKey({ name: "one_line_per_item", columns: [t.subscriptionId, t.mpn] }),
    check("quantity_is_not_negative", sql`${t.quantity} >= 0`),
  ],
);

/** What a vendor is asked to do for a subscription. */
export const fulfilmentRequests = pgTable(
  "fulfilment_requests",
  {
    id: publicId("id").primaryKey(),
    subscriptionId: publicId("subscription_id")
      .notNull()
      .references(() => subscriptions.id),
    type: text("type", {
      enum: ["purchase", "change", "suspend", "resume", "cancel", "adjustment", "renew", "transfer"],
    }).notNull(),
    status: text("status", {
      enum: ["draft", "tiers_setup", "pending", "inquiring", "approved", "failed", "scheduled", "revoking", "revoked"],
    }).notNull(),
    reason: text("reason"),
    /** Its subscription's vendor and tiers, none of them while that is a draft: the database copies them, by triggers. */
    vendorId: publicId("vendor_id"),
    customerId: publicId("customer_id"),
    tier1Id: publicId("tier1_id"),
    tier2Id: publicId("tier2_id"),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    index("fulfilment_requests_by_subscription").on(t.subscriptionId, t.createdAt),
    index("fulfilment_requests_by_customer").on(t.customerId, t.createdAt, t.id),
    index("fulfilment_requests_by_tier1").on(t.tier1Id, t.createdAt, t.id, t.vendorId),
    index("fulfilment_requests_by_tier2").on(t.tier2Id, t.createdAt, t.id, t.vendorId),
  ],
);

/** A reseller's settings for one product, on one of its two tiers. */
export const tierConfigs = pgTable(
  "tier_configs",
  {
    id: publicId("id").primaryKey(),
    tierAccountId: publicId("tier_account_id")
      .notNull()
      .references(() => tierAccounts.id),
    productId: publicId("product_id")
      .notNull()
      .references(() => products.id),
    vendorId: publicId("vendor_id")
      .notNull()
      .references(() => companies.id),
    marketplaceId: publicId("marketplace_id")
      .notNull()
      .references(() => marketplaces.id),
    tierLevel: smallint("tier_level").notNull(),
    status: text("status", { enum: ["processing", "active"] }).notNull(),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    index("tier_configs_by_account").on(t.tierAccountId),
    check("tier_level_is_one_or_two", sql`${t.tierLevel} in (1, 2)`),
  ],
);

export const tierConfigRequests = pgTable(
  "tier_config_requests",
  {
    id: publicId("id").primaryKey(),
    tierConfigId: publicId("tier_config_id")
      .notNull()
      .references(() => tierConfigs.id),
    type: text("type", { enum: ["setup", "update", "adjustment"] }).notNull(),
    status: text("status", { enum: ["draft", "tiers_setup", "pending", "inquiring", "approved", "failed"] }).notNull(),
    reason: text("reason"),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [index("tier_config_requests_by_config").on(t.tierConfigId, t.createdAt)],
);
