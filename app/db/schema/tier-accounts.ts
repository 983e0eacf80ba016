import { sql, type SQL } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { hubs, products } from "./catalog";
import { companies } from "./companies";
import { beginningOf, created, moment, publicId, sortedText, updated } from "./columns";

/** Where an account can be reached; all parts as plain text, "" where there is none. */
export interface ContactInfo {
  addressLine1: string;
  addressLine2: string;
  city: string;
  state: string;
  postalCode: string;
  /** ISO 3166 alpha-2, upper case. */
  country: string;
  contact: {
    firstName: string;
    lastName: string;
    email: string;
    phone: { countryCode: string; areaCode: string; phoneNumber: string; extension: string };
  };
}

/** Everything of a tier account that a version keeps. */
export interface TierAccountSnapshot {
  type: "customer" | "reseller";
  name: string;
  externalId: string;
  externalUid: string;
  taxId: string;
  environment: "production" | "test" | "preview" | null;
  parent: { id: string; name: string; externalId: string } | null;
  hub: { id: string; name: string } | null;
  contactInfo: ContactInfo;
}

/** The record of a customer, or of a reseller in the chain below a provider. */
export const tierAccounts = pgTable(
  "tier_accounts",
  {
    id: publicId("id").primaryKey(),
    ownerId: publicId("owner_id")
      .notNull()
      .references(() => companies.id),
    type: text("type", { enum: ["customer", "reseller"] }).notNull(),
    parentId: publicId("parent_id").references((): AnyPgColumn => tierAccounts.id),
    hubId: publicId("hub_id").references(() => hubs.id),
    name: sortedText("name").notNull(),
    externalId: text("external_id").notNull().default(""),
    externalUid: text("external_uid").notNull(),
    taxId: text("tax_id").notNull().default(""),
    environment: text("environment", { enum: ["production", "test", "preview"] }),
    email: text("email").notNull(),
    contactInfo: jsonb("contact_info").$type<ContactInfo>().notNull(),
    version: integer("version").notNull().default(1),
    /** What a search looks through, case and accents folded. */
    search: text("search")
      .notNull()
      .generatedAlwaysAs(
        (): SQL => sql`fold(name || ' ' || id || ' ' || external_id || ' ' || external_uid || ' ' || email)`,
      ),
    /** How many of its requests still wait for their vendors: the database counts them, by triggers on `tier_account_requests`. */
    pendingRequests: integer("pending_requests").notNull().default(0),
    deletedAt: moment("deleted_at"),
    createdAt: created(),
    createdBy: text("created_by").notNull(),
    updatedAt: updated(),
    updatedBy: text("updated_by").notNull(),
  },
  (t) => [
    index("tier_accounts_by_name")
      .on(t.ownerId, t.name, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("tier_accounts_by_creation")
      .on(t.ownerId, t.createdAt, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("tier_accounts_by_update")
      .on(t.ownerId, t.updatedAt, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("tier_accounts_by_type_and_name")
      .on(t.ownerId, t.type, t.name, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("tier_accounts_by_parent")
      .on(t.parentId, t.name, t.id, t.ownerId)
      .where(sql`${t.deletedAt} is null`),
    index("resellers_by_parent")
      .on(t.parentId)
      .where(sql`${t.type} = 'reseller' and ${t.deletedAt} is null`),
    index("resellers_by_name")
      .on(t.ownerId, t.name, t.id)
      .where(sql`${t.type} = 'reseller' and ${t.deletedAt} is null`),
    index("tier_accounts_by_external_id")
      .on(t.externalId, t.ownerId, t.id)
      .where(sql`${t.deletedAt} is null`),
    uniqueIndex("one_tier_account_per_external_uid")
      .on(t.externalUid, t.ownerId)
      .where(sql`${t.deletedAt} is null`),
    index("tier_accounts_by_hub_and_name")
      .on(t.ownerId, t.hubId, t.name, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("tier_accounts_by_rare_environment")
      .on(t.ownerId, t.environment, t.name, t.id)
      .where(sql`${t.deletedAt} is null and ${t.environment} <> 'production'`),
    index("tier_accounts_pending_by_name")
      .on(t.ownerId, t.name, t.id, t.type, t.environment)
      .where(sql`${t.deletedAt} is null and ${t.pendingRequests} > 0`),
    index("tier_accounts_pending_by_creation")
      .on(t.ownerId, t.createdAt, t.id)
      .where(sql`${t.deletedAt} is null and ${t.pendingRequests} > 0`),
    index("tier_accounts_pending_by_update")
      .on(t.ownerId, t.updatedAt, t.id)
      .where(sql`${t.deletedAt} is null and ${t.pendingRequests} > 0`),
    index("tier_accounts_by_beginning").on(t.ownerId, beginningOf(t.search)),
    index("tier_accounts_by_email_and_name")
      .on(sql`lower(${t.email})`, sql`md5(fold(${t.name}))`, t.ownerId)
      .where(sql`${t.deletedAt} is null`),
    index("tier_accounts_by_search").using("gin", t.ownerId, sql`${t.search} gin_trgm_ops`),
    index("resellers_by_search")
      .using("gin", t.ownerId, sql`${t.search} gin_trgm_ops`)
      .where(sql`${t.type} = 'reseller' and ${t.deletedAt} is null`),
    check("type_is_known", sql`${t.type} in ('customer', 'reseller')`),
    check("customer_has_a_parent", sql`${t.type} = 'reseller' or ${t.parentId} is not null`),
    check("not_its_own_parent", sql`${t.parentId} <> ${t.id}`),
  ],
);

/** A tier account as it was after its nth change. */
export const tierAccountVersions = pgTable(
  "tier_account_versions",
  {
    tierAccountId: publicId("tier_account_id")
      .notNull()
      .references(() => tierAccounts.id),
    version: integer("version").notNull(),
    data: jsonb("data").$type<TierAccountSnapshot>().notNull(),
    createdAt: created(),
    createdBy: text("created_by").notNull(),
  },
  (t) => [primaryKey({ name: "one_row_per_version", columns: [t.tierAccountId, t.version] })],
);

/** One vendor's notice that a tier account changed. */
export const tierAccountRequests = pgTable(
  "tier_account_requests",
  {
    id: publicId("id").primaryKey(),
    tierAccountId: publicId("tier_account_id")
      .notNull()
      .references(() => tierAccounts.id),
    /** The account's version that the request announces. */
    version: integer("version").notNull(),
    productId: publicId("product_id")
      .notNull()
      .references(() => products.id),
    vendorId: publicId("vendor_id")
      .notNull()
      .references(() => companies.id),
    providerId: publicId("provider_id")
      .notNull()
      .references(() => companies.id),
    status: text("status", { enum: ["pending", "accepted", "ignored", "unsupported"] }).notNull(),
    reason: text("reason"),
    createdAt: created(),
    createdBy: text("created_by").notNull(),
    updatedAt: updated(),
    decidedBy: text("decided_by"),
  },
  (t) => [
    uniqueIndex("one_request_per_version_and_product").on(t.tierAccountId, t.version, t.productId),
    index("tier_account_requests_by_vendor").on(t.vendorId, t.createdAt, t.id),
    index("tier_account_requests_by_provider").on(t.providerId, t.createdAt, t.id),
    index("tier_account_requests_by_vendor_and_status").on(t.vendorId, t.status, t.createdAt, t.id),
    index("tier_account_requests_by_provider_and_status").on(t.providerId, t.status, t.createdAt, t.id),
    index("tier_account_requests_by_product").on(t.productId, t.createdAt, t.id, t.status),
    index("tier_account_requests_by_provider_and_product").on(t.providerId, t.productId, t.createdAt, t.id, t.status),
    index("tier_account_requests_by_provider_and_vendor").on(t.providerId, t.vendorId, t.createdAt, t.id, t.status),
    check("status_is_known", sql`${t.status} in ('pending', 'accepted', 'ignored', 'unsupported')`),
    check("ignored_and_unsupported_say_why", sql`${t.status} not in ('ignored', 'unsupported') or ${t.reason} <> ''`),
  ],
);
