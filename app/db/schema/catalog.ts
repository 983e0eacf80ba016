import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { created, publicId, sortedText, updated } from "./columns";

/** Where accounts come from: a commerce system of a provider. */
export const hubs = pgTable(
  "hubs",
  {
    id: publicId("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    name: sortedText("name").notNull(),
    description: text("description"),
    /** `OA`: a CloudBlue Commerce installation; `API`: any other system. */
    instanceType: text("instance_type", { enum: ["OA", "API"] }).notNull(),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [index("hubs_by_company").on(t.companyId)],
);

/** Where a distributor's or reseller's products are sold. */
export const marketplaces = pgTable(
  "marketplaces",
  {
    id: publicId("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    name: sortedText("name").notNull(),
    description: text("description"),
    zone: text("zone", { enum: ["AF", "NA", "OC", "AS", "EU", "SA"] }).notNull(),
    currency: text("currency").notNull(),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [index("marketplaces_by_company").on(t.companyId)],
);

export const marketplaceHubs = pgTable(
  "marketplace_hubs",
  {
    marketplaceId: publicId("marketplace_id")
      .notNull()
      .references(() => marketplaces.id),
    hubId: publicId("hub_id")
      .notNull()
      .references(() => hubs.id),
    externalId: text("external_id"),
  },
  (t) => [primaryKey({ name: "one_hub_once_per_marketplace", columns: [t.marketplaceId, t.hubId] })],
);

/** What a vendor sells. */
export const products = pgTable(
  "products",
  {
    id: publicId("id").primaryKey(),
    vendorId: publicId("vendor_id")
      .notNull()
      .references(() => companies.id),
    name: sortedText("name").notNull(),
    description: text("description"),
    status: text("status", { enum: ["draft", "published", "endofsale"] })
      .notNull()
      .default("published"),
    /** The capability "Tier Accounts Sync": decides whether a tier account request is born pending or unsupported. */
    tierAccountsSync: boolean("tier_accounts_sync").notNull().default(false),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    index("products_by_vendor").on(t.vendorId),
    check("status_is_known", sql`${t.status} in ('draft', 'published', 'endofsale')`),
  ],
);

/** A set of products that a distributor opens to partners by agreement. */
export const productGroups = pgTable(
  "product_groups",
  {
    id: publicId("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    name: sortedText("name").notNull(),
    description: text("description").notNull().default(""),
    version: integer("version").notNull().default(1),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [uniqueIndex("one_group_per_name").on(t.companyId, sql`lower(${t.name})`)],
);

export const productGroupProducts = pgTable(
  "product_group_products",
  {
    productGroupId: publicId("product_group_id")
      .notNull()
      .references(() => productGroups.id),
    productId: publicId("product_id")
      .notNull()
      .references(() => products.id),
  },
  (t) => [
    primaryKey({ name: "one_product_once_per_group", columns: [t.productGroupId, t.productId] }),
    index("groups_of_product").on(t.productId),
  ],
);
