import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { created, moment, publicId, updated } from "./columns";

/** An address of a company's own program that is told what happens. Removed ones stay until their deliveries are swept away. */
export const webhooks = pgTable(
  "webhooks",
  {
    id: publicId("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    label: text("label").notNull(),
    address: text("address").notNull(),
    /** What it is told of. */
    objectClasses: text("object_classes").array().notNull(),
    /** Whose requests it is told of; empty: those of all products. */
    productIds: text("product_ids").array().notNull(),
    /** What both signatures are made with, enciphered with the installation's key. */
    secret: text("secret").notNull(),
    state: text("state", { enum: ["active", "paused", "stopped", "removed"] }).notNull(),
    /** Deliveries in a row that were given up. */
    failures: integer("failures").notNull().default(0),
    /** Attempts in a row that failed. */
    failedAttempts: integer("failed_attempts").notNull().default(0),
    /** Somebody is sending to it until then: one delivery at a time. */
    busyUntil: moment("busy_until"),
    version: integer("version").notNull().default(1),
    createdAt: created(),
    createdBy: text("created_by").notNull(),
    createdByName: text("created_by_name").notNull(),
    updatedAt: updated(),
  },
  (t) => [
    index("webhooks_by_company").on(t.companyId, t.createdAt, t.id),
    index("active_webhooks_by_company")
      .on(t.companyId)
      .where(sql`${t.state} = 'active'`),
    check("webhook_has_a_label", sql`${t.label} <> ''`),
    check("webhook_is_told_something", sql`cardinality(${t.objectClasses}) > 0`),
    check("state_is_known", sql`${t.state} in ('active', 'paused', 'stopped', 'removed')`),
  ],
);

/** What came of sending once. */
export interface DeliveryAttempt {
  /** ISO 8601, UTC. */
  at: string;
  /** What the receiver answered; null when it answered nothing. */
  status: number | null;
  /** Why it was none, as a word of `app/domain/webhooks/post.ts`. */
  trouble: string | null;
  /** The beginning of the answer. */
  answer: string;
  milliseconds: number;
}

/** One event for one webhook: what was sent, and what came of it. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    webhookId: publicId("webhook_id")
      .notNull()
      .references(() => webhooks.id),
    eventId: publicId("event_id").notNull(),
    objectClass: text("object_class").notNull(),
    objectId: publicId("object_id").notNull(),
    event: text("event").notNull(),
    /** Byte for byte as it is sent. */
    body: text("body").notNull(),
    status: text("status", { enum: ["waiting", "delivered", "failed"] }).notNull(),
    /** When it is to be sent next; null when it is not. */
    dueAt: moment("due_at"),
    /** A person asked for it: it is tried once, also while the webhook is paused. */
    byHand: boolean("by_hand").notNull().default(false),
    /** How often it has been tried on its own. */
    tries: integer("tries").notNull().default(0),
    /** The last ones, the newest last. */
    attempts: jsonb("attempts").$type<DeliveryAttempt[]>().notNull().default([]),
    createdAt: created(),
  },
  (t) => [
    primaryKey({ name: "one_delivery_per_event_and_webhook", columns: [t.webhookId, t.eventId] }),
    index("webhook_deliveries_by_webhook").on(t.webhookId, t.createdAt, t.eventId),
    index("webhook_deliveries_by_webhook_and_status").on(t.webhookId, t.status, t.createdAt, t.eventId),
    index("waiting_webhook_deliveries")
      .on(t.webhookId, t.dueAt, t.eventId)
      .where(sql`${t.status} = 'waiting'`),
    index("waiting_webhook_deliveries_by_hand")
      .on(t.webhookId, t.dueAt, t.eventId)
      .where(sql`${t.status} = 'waiting' and ${t.byHand}`),
    index("webhook_deliveries_by_age").on(t.createdAt),
    check("status_is_known", sql`${t.status} in ('waiting', 'delivered', 'failed')`),
    check("waiting_is_due", sql`(${t.status} = 'waiting') = (${t.dueAt} is not null)`),
  ],
);
