import { sql } from "drizzle-orm";
import { bigserial, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { created, moment, publicId, updated } from "./columns";
import { operators } from "./operators";

/** Who did what, for which company, with what before and after. Rows are only ever added. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    at: created(),
    actorKind: text("actor_kind", { enum: ["operator", "client", "customer-user", "visitor", "system"] }).notNull(),
    actorId: text("actor_id"),
    actorName: text("actor_name").notNull(),
    /** The person as whom the actor looked at the portal, when they did. */
    asId: text("as_id"),
    asName: text("as_name"),
    companyId: publicId("company_id"),
    /** Noun and verb, e.g. `tier-account.create`. */
    deed: text("deed").notNull(),
    subjectId: text("subject_id"),
    before: jsonb("before"),
    after: jsonb("after"),
    requestId: text("request_id"),
    ip: text("ip"),
  },
  (t) => [
    index("audit_entries_by_company").on(t.companyId, t.id),
    index("audit_entries_by_subject").on(t.subjectId, t.id),
    index("audit_entries_by_actor").on(t.actorId, t.id),
    index("audit_entries_by_request").on(t.requestId),
  ],
);

/** What a person has answered so far in a wizard; kept 24 hours, one owner. */
export const drafts = pgTable(
  "drafts",
  {
    id: text("id").primaryKey(),
    operatorId: publicId("operator_id")
      .notNull()
      .references(() => operators.id),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    /** Which wizard: `tier-account-creation`, `tier-account-update`, `partner-creation`. */
    kind: text("kind").notNull(),
    /** The thing being changed, for a wizard that changes one. */
    subjectId: text("subject_id"),
    answers: jsonb("answers").notNull(),
    /** What the wizard's last step made; a second submit finds it here. */
    resultId: text("result_id"),
    expiresAt: moment("expires_at").notNull(),
    createdAt: created(),
    updatedAt: updated(),
  },
  (t) => [index("drafts_by_expiry").on(t.expiresAt), index("drafts_by_operator").on(t.operatorId, t.companyId)],
);

/** Counters behind "too many tries"; shared by all processes. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: moment("expire"),
});

/** Mail caught by the built-in mailbox when no SMTP server is set up. */
export const mailbox = pgTable(
  "mailbox",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    at: created(),
    sender: text("sender").notNull(),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html").notNull(),
  },
  (t) => [index("mailbox_by_age").on(t.at)],
);

/** The one-time code that lets the first visitor set up an empty installation; the id is its SHA-256. */
export const setupCodes = pgTable(
  "setup_codes",
  { id: text("id").primaryKey(), usedAt: moment("used_at"), createdAt: created() },
  (t) => [
    uniqueIndex("one_open_setup_code")
      .on(sql`(true)`)
      .where(sql`${t.usedAt} is null`),
  ],
);
