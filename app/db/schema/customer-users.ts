import { type SQL, sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { operators } from "./operators";
import { beginningOf, created, moment, publicId, sortedText, updated } from "./columns";
import { tierAccounts } from "./tier-accounts";

/** The login of a person at a customer, on the storefront of that customer's provider. */
export const customerUsers = pgTable(
  "customer_users",
  {
    id: publicId("id").primaryKey(),
    /** The provider whose storefront it is. */
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    tierAccountId: publicId("tier_account_id")
      .notNull()
      .references(() => tierAccounts.id),
    email: text("email").notNull(),
    name: sortedText("name").notNull(),
    phone: text("phone"),
    language: text("language"),
    timeZone: text("time_zone"),
    status: text("status", { enum: ["pending", "active", "suspended"] }).notNull(),
    passwordHash: text("password_hash"),
    /** A temporary password must be changed at the first sign-in. */
    mustChangePassword: boolean("must_change_password").notNull().default(false),
    lastSignInAt: moment("last_sign_in_at"),
    /** Why somebody who waited for approval did not get in; such a person is deleted as well. */
    denialReason: text("denial_reason"),
    /** What a search looks through, case and accents folded. */
    search: text("search")
      .notNull()
      .generatedAlwaysAs((): SQL => sql`fold(name || ' ' || email || ' ' || id)`),
    version: integer("version").notNull().default(1),
    deletedAt: moment("deleted_at"),
    /** What was known of the person has been taken out, on request; only deleted people's is. */
    erasedAt: moment("erased_at"),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    uniqueIndex("one_user_per_email_and_customer")
      .on(t.tierAccountId, sql`lower(${t.email})`)
      .where(sql`${t.deletedAt} is null`),
    index("customer_users_by_email").on(t.companyId, sql`lower(${t.email})`),
    index("customer_users_by_name")
      .on(t.companyId, t.name, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("customer_users_by_creation")
      .on(t.companyId, t.createdAt, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("customer_users_pending")
      .on(t.companyId, t.createdAt, t.id)
      .where(sql`${t.deletedAt} is null and ${t.status} = 'pending'`),
    index("customer_users_deleted")
      .on(t.companyId, t.deletedAt, t.id)
      .where(sql`${t.deletedAt} is not null and ${t.erasedAt} is null`),
    index("customer_users_by_beginning").on(t.companyId, beginningOf(t.search)),
    index("customer_users_by_search").using("gin", t.companyId, sql`${t.search} gin_trgm_ops`),
    index("customer_users_by_age").on(t.tierAccountId, t.createdAt, t.id),
    check("status_is_known", sql`${t.status} in ('pending', 'active', 'suspended')`),
    check("erased_is_deleted", sql`${t.erasedAt} is null or ${t.deletedAt} is not null`),
  ],
);

/** Signed-in storefront users. The id is the SHA-256 of the secret in the cookie. */
export const customerUserSessions = pgTable(
  "customer_user_sessions",
  {
    id: text("id").primaryKey(),
    userId: publicId("user_id")
      .notNull()
      .references(() => customerUsers.id, { onDelete: "cascade" }),
    expiresAt: moment("expires_at").notNull(),
    createdAt: created(),
    userAgent: text("user_agent"),
    ip: text("ip"),
    /** The operator who looks at the portal as this person; null in a session that the person opened. */
    viewedBy: publicId("viewed_by").references(() => operators.id),
    /** Why they look, in their own words. */
    viewReason: text("view_reason"),
    /**
     * The other users that the same password opened: their ids, each with the fingerprint of the password's hash, so that one whose password
     * has changed is none any more.
     */
    also: jsonb("also").$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [
    check("a_view_has_its_reason", sql`(${t.viewedBy} is null) = (${t.viewReason} is null)`),
    index("customer_user_sessions_by_user").on(t.userId),
    index("customer_user_sessions_by_expiry").on(t.expiresAt),
  ],
);

/**
 * Links by which a storefront user chooses a new password: the first user of a customer asks for one, an operator makes one for
 * anybody (decision 6). The id is the SHA-256 of the token in the link.
 */
export const customerPasswordResets = pgTable(
  "customer_password_resets",
  {
    id: text("id").primaryKey(),
    customerUserId: publicId("customer_user_id")
      .notNull()
      .references(() => customerUsers.id, { onDelete: "cascade" }),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    /** Void before it was used: withdrawn, or a newer one was made. */
    withdrawnAt: moment("withdrawn_at"),
    /** The operator who made it; null for one that the person asked for. */
    madeBy: publicId("made_by"),
    createdAt: created(),
  },
  (t) => [
    uniqueIndex("one_open_reset_per_customer_user")
      .on(t.customerUserId)
      .where(sql`${t.usedAt} is null and ${t.withdrawnAt} is null`),
    index("customer_password_resets_by_user").on(t.customerUserId, t.createdAt),
  ],
);
