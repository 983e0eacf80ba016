import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { created, moment, publicId, updated } from "./columns";
import { tierAccounts } from "./tier-accounts";

/** A field that a provider keeps of its customers beside the product's own. */
export const customFields = pgTable(
  "custom_fields",
  {
    id: publicId("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    label: text("label").notNull(),
    hint: text("hint").notNull().default(""),
    kind: text("kind", { enum: ["text", "number", "date", "choice", "yes-no"] }).notNull(),
    /** What may be chosen, in order; for choices only. */
    choices: jsonb("choices").$type<string[]>().notNull().default([]),
    required: boolean("required").notNull().default(false),
    position: integer("position").notNull(),
    version: integer("version").notNull().default(1),
    /** Gone from forms; what was answered stays readable in the activity. */
    deletedAt: moment("deleted_at"),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [
    index("custom_fields_by_company").on(t.companyId, t.position, t.id),
    check("kind_is_known", sql`${t.kind} in ('text', 'number', 'date', 'choice', 'yes-no')`),
  ],
);

/** A customer's answers, by field. Dates are `YYYY-MM-DD`, numbers as typed, yes-no is `yes` or `no`. */
export const customAnswers = pgTable("custom_answers", {
  tierAccountId: publicId("tier_account_id")
    .primaryKey()
    .references(() => tierAccounts.id),
  answers: jsonb("answers").$type<Record<string, string>>().notNull(),
  version: integer("version").notNull().default(1),
  updatedAt: updated(),
});
