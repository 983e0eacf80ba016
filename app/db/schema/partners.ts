import { type SQL, sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { contracts } from "./contracts";
import { beginningOf, created, moment, publicId, sortedText, updated } from "./columns";

/** The company on the left knows the company on the right as a partner; each side has a row of its own. */
export const partners = pgTable(
  "partners",
  {
    /** In whose directory it stands. */
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    partnerId: publicId("partner_id")
      .notNull()
      .references(() => companies.id),
    /** The partner's role, name and status, kept in step by the database. */
    role: text("role", { enum: ["vendor", "distributor", "reseller"] }).notNull(),
    name: sortedText("name").notNull(),
    status: text("status", { enum: ["invited", "active"] }).notNull(),
    /** What the company calls the partner in its own systems. */
    externalId: text("external_id"),
    search: text("search")
      .notNull()
      .generatedAlwaysAs((): SQL => sql`fold(name || ' ' || partner_id || ' ' || coalesce(external_id, ''))`),
    /** Program or service contract terminated: out of the directory, and in again with a new contract. */
    removedAt: moment("removed_at"),
    version: integer("version").notNull().default(1),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    primaryKey({ name: "one_row_per_partner", columns: [t.companyId, t.partnerId] }),
    index("partners_of_partner").on(t.partnerId),
    index("partners_by_name")
      .on(t.companyId, t.name, t.partnerId)
      .where(sql`${t.removedAt} is null`),
    index("partners_by_creation")
      .on(t.companyId, t.createdAt, t.partnerId)
      .where(sql`${t.removedAt} is null`),
    index("partners_by_beginning").on(t.companyId, beginningOf(t.search)),
    index("partners_by_search").using("gin", t.companyId, sql`${t.search} gin_trgm_ops`),
    check("status_is_known", sql`${t.status} in ('invited', 'active')`),
    check("nobody_is_their_own_partner", sql`${t.companyId} <> ${t.partnerId}`),
  ],
);

/** A link by which an invited company's first person reads the contract, registers and signs. The token stands only in the link. */
export const partnerInvitations = pgTable(
  "partner_invitations",
  {
    id: publicId("id").primaryKey(),
    contractId: publicId("contract_id")
      .notNull()
      .references(() => contracts.id),
    /** Who invites. */
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    partnerId: publicId("partner_id")
      .notNull()
      .references(() => companies.id),
    /** The company that was invited, once another has taken its place: its addresses lead there. */
    formerId: publicId("former_id"),
    /** SHA-256 of the token in the link. */
    token: text("token").notNull(),
    /** Where the link was mailed to, when it was. */
    email: text("email"),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    withdrawnAt: moment("withdrawn_at"),
    /** The operator who made it. */
    madeBy: publicId("made_by").notNull(),
    createdAt: created(),
  },
  (t) => [
    uniqueIndex("one_partner_invitation_per_token").on(t.token),
    uniqueIndex("one_open_invitation_per_partner")
      .on(t.companyId, t.partnerId)
      .where(sql`${t.usedAt} is null and ${t.withdrawnAt} is null`),
    index("partner_invitations_by_partner").on(t.companyId, t.partnerId, t.createdAt),
    index("partner_invitations_by_former")
      .on(t.companyId, t.formerId)
      .where(sql`${t.formerId} is not null`),
  ],
);

/** Whom partners turn to in a company. */
export const companyContacts = pgTable(
  "company_contacts",
  {
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    kind: text("kind", { enum: ["technical", "business"] }).notNull(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    phone: text("phone"),
  },
  (t) => [
    primaryKey({ name: "one_contact_per_kind", columns: [t.companyId, t.kind] }),
    check("kind_is_known", sql`${t.kind} in ('technical', 'business')`),
  ],
);

/** What a company tells its partners about itself. */
export const companyProfiles = pgTable("company_profiles", {
  companyId: publicId("company_id")
    .primaryKey()
    .references(() => companies.id),
  /** At most 512 characters. */
  description: text("description").notNull().default(""),
  /** Markdown. */
  overview: text("overview").notNull().default(""),
  headquarters: text("headquarters").notNull().default(""),
  /** ISO 3166 codes of where it does business. */
  countries: jsonb("countries").$type<string[]>().notNull().default([]),
  websites: jsonb("websites").$type<string[]>().notNull().default([]),
  /** Keys of `app/domain/company-profiles/industries.ts`. */
  industries: jsonb("industries").$type<string[]>().notNull().default([]),
  /** Whether partners see it at all. */
  shared: boolean("shared").notNull().default(true),
  version: integer("version").notNull().default(1),
  updatedAt: updated(),
});
