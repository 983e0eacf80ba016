import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { created, moment, publicId, sortedText, updated } from "./columns";

/** A vendor (`VA-…`), or a provider: distributor or reseller (`PA-…`). On the wire an `account`. */
export const companies = pgTable(
  "companies",
  {
    id: publicId("id").primaryKey(),
    role: text("role", { enum: ["vendor", "distributor", "reseller"] }).notNull(),
    name: sortedText("name").notNull(),
    /** The storefront's alias, lower case; providers only. */
    nickname: text("nickname"),
    supportEmail: text("support_email"),
    supportPhone: text("support_phone"),
    country: text("country"),
    language: text("language").notNull().default("en"),
    timeZone: text("time_zone").notNull().default("UTC"),
    /** The storefront's accent, `#rrggbb`. */
    colour: text("colour"),
    /** Whether its operators come in only with a second factor. */
    requiresSecondFactor: boolean("requires_second_factor").notNull().default(false),
    /** Invited: a partner has named it, nobody works for it yet. */
    status: text("status", { enum: ["invited", "active"] })
      .notNull()
      .default("active"),
    version: integer("version").notNull().default(1),
    suspendedAt: moment("suspended_at"),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    uniqueIndex("one_company_per_nickname").on(t.nickname),
    check("role_is_known", sql`${t.role} in ('vendor', 'distributor', 'reseller')`),
    check("status_is_known", sql`${t.status} in ('invited', 'active')`),
    check("id_tells_the_kind", sql`(${t.role} = 'vendor') = (${t.id} like 'VA-%')`),
    check("only_providers_have_a_storefront", sql`${t.nickname} is null or ${t.role} <> 'vendor'`),
    check("nickname_is_an_address_part", sql`${t.nickname} ~ '^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$'`),
  ],
);

/** Nicknames that companies have given up: nobody else ever gets them, since links and people's habits still lead there. */
export const formerNicknames = pgTable(
  "former_nicknames",
  {
    nickname: text("nickname").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    givenUpAt: moment("given_up_at").notNull().defaultNow(),
  },
  (t) => [index("former_nicknames_by_company").on(t.companyId)],
);
