import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { created, moment, publicId } from "./columns";

/** What a program was answered that names its requests with keys of its own, kept for a day: asked again, it is answered the same. */
export const keptAnswers = pgTable(
  "kept_answers",
  {
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    key: text("key").notNull(),
    /** SHA-256 of what was asked. */
    asked: text("asked").notNull(),
    /** Null while it is being worked on. */
    status: integer("status"),
    headers: jsonb("headers").$type<Record<string, string>>(),
    /** As it was sent. */
    body: text("body"),
    createdAt: created(),
    /** When somebody began to work on it, for the last time. */
    begunAt: moment("begun_at")
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    primaryKey({ name: "one_answer_per_key", columns: [t.companyId, t.key] }),
    index("kept_answers_by_age").on(t.createdAt),
    check("answered_whole", sql`(${t.status} is null) = (${t.headers} is null)`),
  ],
);
