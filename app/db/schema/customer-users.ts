import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { created, moment, publicId, updated } from "./columns";
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
    name: text("name").notNull(),
    phone: text("phone"),
    language: text("language"),
    timeZone: text("time_zone"),
    status: text("status", { enum: ["pending", "active", "suspended"] }).notNull(),
    passwordHash: text("password_hash"),
    /** A temporary password must be changed at the first sign-in. */
    mustChangePassword: boolean("must_change_password").notNull().default(false),
    lastSignInAt: moment("last_sign_in_at"),
    version: integer("version").notNull().default(1),
    deletedAt: moment("deleted_at"),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    uniqueIndex("one_user_per_email_and_customer")
      .on(t.tierAccountId, sql`lower(${t.email})`)
      .where(sql`${t.deletedAt} is null`),
    index("customer_users_by_email").on(t.companyId, sql`lower(${t.email})`),
    index("customer_users_by_age").on(t.tierAccountId, t.createdAt, t.id),
    check("status_is_known", sql`${t.status} in ('pending', 'active', 'suspended')`),
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
  },
  (t) => [
    index("customer_user_sessions_by_user").on(t.userId),
    index("customer_user_sessions_by_expiry").on(t.expiresAt),
  ],
);

/** Links by which the first user of a customer chooses a new password. The id is the SHA-256 of the token in the link. */
export const customerPasswordResets = pgTable(
  "customer_password_resets",
  {
    id: text("id").primaryKey(),
    customerUserId: publicId("customer_user_id")
      .notNull()
      .references(() => customerUsers.id, { onDelete: "cascade" }),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    createdAt: created(),
  },
  (t) => [
    uniqueIndex("one_open_reset_per_customer_user")
      .on(t.customerUserId)
      .where(sql`${t.usedAt} is null`),
  ],
);
