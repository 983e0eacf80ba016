import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { created, moment, publicId, updated } from "./columns";

/**
 * One mail in a company's name, from the moment it is asked for: what became of it stands here. Never a secret: the job that sends it
 * makes the token it carries.
 */
export const messages = pgTable(
  "messages",
  {
    id: publicId("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    /** Which letter, e.g. `customer-portal-url`. */
    kind: text("kind").notNull(),
    /** The person it is for: a customer user, an operator or a sign-up. */
    personId: publicId("person_id").notNull(),
    recipient: text("recipient").notNull(),
    status: text("status", { enum: ["waiting", "sent", "dropped", "failed"] }).notNull(),
    /** What the letter says beside its template. */
    details: jsonb("details").$type<Record<string, string>>().notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** Why the last attempt failed, or why it was dropped, for operators to read. */
    trouble: text("trouble"),
    createdAt: created(),
    createdBy: text("created_by").notNull(),
    sentAt: moment("sent_at"),
  },
  (t) => [
    index("messages_by_person").on(t.personId, t.createdAt, t.id),
    index("messages_by_company").on(t.companyId, t.createdAt, t.id),
    index("messages_by_company_and_status").on(t.companyId, t.status, t.createdAt, t.id),
    check("status_is_known", sql`${t.status} in ('waiting', 'sent', 'dropped', 'failed')`),
  ],
);

/** One letter in other words than the product's, in one language. */
export interface Wording {
  subject: string;
  text: string;
}

/** What a company says of one letter: whether it is sent at all, and its own words by language. */
export interface LetterSettings {
  on: boolean;
  wordings: Record<string, Wording>;
  /** Of this letter alone: whoever changes another one is in nobody's way. */
  version: number;
}

/** In whose name a company's mail goes out, and what it says. A company without a row has the product's own. */
export const mailSettings = pgTable("mail_settings", {
  companyId: publicId("company_id")
    .primaryKey()
    .references(() => companies.id),
  /** Null: the company's name. */
  fromName: text("from_name"),
  /** Only an address at the company's own domain, and only while that is proven. Null: the installation's. */
  fromAddress: text("from_address"),
  /** Null: the company's support contact. */
  replyTo: text("reply_to"),
  /** By kind of letter; a kind that is missing is on and says the product's own words. */
  letters: jsonb("letters").$type<Record<string, LetterSettings>>().notNull(),
  version: integer("version").notNull().default(1),
  updatedAt: updated(),
});
