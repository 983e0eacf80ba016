import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { beginningOf, moment, publicId, sortedText } from "./columns";
import { tierAccounts } from "./tier-accounts";

/**
 * Which accounts a vendor sees: those that subscriptions to its products name, with what its lists sort and search by. The database
 * keeps it, by triggers on `subscriptions`, `tier_accounts` and `tier_account_requests`; the application only reads it.
 */
export const vendorAccounts = pgTable(
  "vendor_accounts",
  {
    vendorId: publicId("vendor_id")
      .notNull()
      .references(() => companies.id),
    tierAccountId: publicId("tier_account_id")
      .notNull()
      .references(() => tierAccounts.id),
    type: text("type", { enum: ["customer", "reseller"] }).notNull(),
    name: sortedText("name").notNull(),
    search: text("search").notNull(),
    hubId: publicId("hub_id"),
    parentId: publicId("parent_id"),
    environment: text("environment", { enum: ["production", "test", "preview"] }),
    /** How many of the vendor's own requests for the account are pending. */
    pendingRequests: integer("pending_requests").notNull().default(0),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
    deletedAt: moment("deleted_at"),
  },
  (t) => [
    primaryKey({ name: "one_row_per_vendor_and_account", columns: [t.vendorId, t.tierAccountId] }),
    index("vendor_accounts_by_account").on(t.tierAccountId),
    index("vendor_accounts_by_name")
      .on(t.vendorId, t.name, t.tierAccountId, t.environment)
      .where(sql`${t.deletedAt} is null`),
    index("vendor_accounts_by_creation")
      .on(t.vendorId, t.createdAt, t.tierAccountId)
      .where(sql`${t.deletedAt} is null`),
    index("vendor_accounts_by_update")
      .on(t.vendorId, t.updatedAt, t.tierAccountId)
      .where(sql`${t.deletedAt} is null`),
    index("vendor_accounts_by_type_and_name")
      .on(t.vendorId, t.type, t.name, t.tierAccountId)
      .where(sql`${t.deletedAt} is null`),
    index("vendor_accounts_by_hub_and_name")
      .on(t.vendorId, t.hubId, t.name, t.tierAccountId)
      .where(sql`${t.deletedAt} is null`),
    index("vendor_accounts_by_parent_and_name")
      .on(t.vendorId, t.parentId, t.name, t.tierAccountId)
      .where(sql`${t.deletedAt} is null`),
    index("vendor_accounts_pending_by_name")
      .on(t.vendorId, t.name, t.tierAccountId, t.type, t.environment)
      .where(sql`${t.deletedAt} is null and ${t.pendingRequests} > 0`),
    index("vendor_accounts_pending_by_creation")
      .on(t.vendorId, t.createdAt, t.tierAccountId)
      .where(sql`${t.deletedAt} is null and ${t.pendingRequests} > 0`),
    index("vendor_accounts_pending_by_update")
      .on(t.vendorId, t.updatedAt, t.tierAccountId)
      .where(sql`${t.deletedAt} is null and ${t.pendingRequests} > 0`),
    index("vendor_accounts_by_rare_environment")
      .on(t.vendorId, t.environment, t.name, t.tierAccountId)
      .where(sql`${t.deletedAt} is null and ${t.environment} <> 'production'`),
    index("vendor_accounts_by_beginning").on(t.vendorId, beginningOf(t.search)),
    index("vendor_accounts_by_search").using("gin", t.vendorId, sql`${t.search} gin_trgm_ops`),
  ],
);
