import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { bytes, created, moment, publicId, updated } from "./columns";

/** The pages that a reseller can show on its storefront or not. */
export const PORTAL_PAGES = [
  "catalog",
  "dashboard",
  "reports",
  "purchasing",
  "statements",
  "cloudAccounts",
  "companyInformation",
  "support",
] as const;

export type PortalPage = (typeof PORTAL_PAGES)[number];

/** How strangers become customers of a storefront. */
export interface SignUpSettings {
  /** Whether there is a sign-up at all. */
  open: boolean;
  validateEmail: boolean;
  requireAddress: boolean;
  requireTerms: boolean;
  approveAutomatically: boolean;
  /** Domains of e-mail addresses, lower case. Only these may sign up, when there are any. */
  greenList: string[];
  redList: string[];
  /** Above the form; "" is the product's own text. */
  formText: string;
  /** The reseller below which sign-ups are filed, when the approving operator says nothing else. */
  parentId: string | null;
}

/** What a password must be made of, at this company: of its operators and of its customers' users. */
export interface PasswordRules {
  fewestCharacters: number;
  needsLetterAndDigit: boolean;
  needsSpecial: boolean;
}

/** What happens with a customer's users beside what operators do. */
export interface PeopleSettings {
  /** Whether the technical contact of a new customer becomes its first user, and is sent a password link. */
  inviteFirstUser: boolean;
  /** Whether the first user may suspend colleagues and send them links. */
  firstUserManages: boolean;
}

/** How a provider runs its storefront. A provider without a row has the product's own settings. */
export const storeSettings = pgTable("store_settings", {
  companyId: publicId("company_id")
    .primaryKey()
    .references(() => companies.id),
  pages: jsonb("pages").$type<Record<PortalPage, boolean>>().notNull(),
  signUp: jsonb("sign_up").$type<SignUpSettings>().notNull(),
  passwords: jsonb("passwords").$type<PasswordRules>().notNull(),
  people: jsonb("people")
    .$type<PeopleSettings>()
    .notNull()
    .default({ inviteFirstUser: false, firstUserManages: false }),
  version: integer("version").notNull().default(1),
  /** The version of each part; one that is missing has that of the whole. */
  versions: jsonb("versions").$type<Record<string, number>>().notNull().default({}),
  updatedAt: updated(),
});

/** A provider's logo: checked, decoded and written anew, never the bytes that were sent. */
export const companyLogos = pgTable("company_logos", {
  companyId: publicId("company_id")
    .primaryKey()
    .references(() => companies.id),
  /** SHA-256 of the bytes, hexadecimal: part of the logo's address. */
  fingerprint: text("fingerprint").notNull(),
  png: bytes("png").notNull(),
  width: integer("width").notNull(),
  height: integer("height").notNull(),
  updatedAt: updated(),
});

/** The terms that a storefront's new customers accept; the highest version counts. */
export const storeTerms = pgTable(
  "store_terms",
  {
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    version: integer("version").notNull(),
    text: text("text").notNull(),
    createdAt: created(),
    createdBy: text("created_by").notNull(),
  },
  (t) => [primaryKey({ name: "one_text_per_version", columns: [t.companyId, t.version] })],
);

/** What somebody said who wants to become a customer of a storefront. */
export interface SignUpAnswers {
  organization: string;
  name: string;
  email: string;
  phone: string;
  taxId: string;
  country: string;
  addressLine1: string;
  addressLine2: string;
  city: string;
  state: string;
  postalCode: string;
}

/** A sign-up on a storefront. Its tier account and first user are made when it is approved. Row S4, decision 7. */
export const signUps = pgTable(
  "sign_ups",
  {
    id: publicId("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    status: text("status", { enum: ["unconfirmed", "pending", "approved", "denied"] }).notNull(),
    answers: jsonb("answers").$type<SignUpAnswers>().notNull(),
    email: text("email").notNull(),
    passwordHash: text("password_hash"),
    language: text("language"),
    /** SHA-256 of the token in the mailed link. */
    confirmation: text("confirmation"),
    confirmedAt: moment("confirmed_at"),
    termsVersion: integer("terms_version"),
    reason: text("reason"),
    decidedAt: moment("decided_at"),
    decidedBy: text("decided_by"),
    tierAccountId: publicId("tier_account_id"),
    customerUserId: publicId("customer_user_id"),
    ip: text("ip"),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    index("sign_ups_by_company_and_status").on(t.companyId, t.status, t.createdAt, t.id),
    index("sign_ups_by_email").on(t.companyId, sql`lower(${t.email})`),
    uniqueIndex("one_sign_up_per_confirmation").on(t.confirmation),
    check("status_is_known", sql`${t.status} in ('unconfirmed', 'pending', 'approved', 'denied')`),
    check("approved_has_become_a_customer", sql`${t.status} <> 'approved' or ${t.tierAccountId} is not null`),
  ],
);

/** A storefront's own domain. It counts once its owner has shown the token there. */
export const storeDomains = pgTable(
  "store_domains",
  {
    companyId: publicId("company_id")
      .primaryKey()
      .references(() => companies.id),
    /** Lower case, in ASCII; with a port where it is not the usual one. */
    host: text("host").notNull(),
    /** What stands at the well-known path. No secret: anybody may read it there. */
    token: text("token").notNull(),
    provenAt: moment("proven_at"),
    checkedAt: moment("checked_at"),
    /** What was wrong when it was looked at last. */
    trouble: text("trouble"),
    createdAt: created(),
  },
  (t) => [
    uniqueIndex("one_store_per_host")
      .on(t.host)
      .where(sql`${t.provenAt} is not null`),
  ],
);
