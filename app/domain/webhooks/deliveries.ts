import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { type DeliveryAttempt, webhookDeliveries, webhooks } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { type Cursor, pageOf, type Window, windowOf } from "~/domain/lists/page";
import { NotFound } from "~/domain/refusals";
import { demandWebhooks, webhooksOf } from "./policy";
import { type DeliveryStatus, deliveryStatuses } from "./state";

const { webhookId, eventId, objectClass, objectId, event, status, dueAt, byHand, tries, createdAt } = webhookDeliveries;
const columns = { eventId, objectClass, objectId, event, status, dueAt, byHand, tries, createdAt };

const latest = sql<DeliveryAttempt | null>`${webhookDeliveries.attempts} -> -1`;

export interface DeliveryQuery {
  /** Null for all. */
  status: DeliveryStatus | null;
  window: Window;
}

/** What the address of a webhook's log asks for. */
export function deliveryQuery(search: URLSearchParams): DeliveryQuery {
  const status = deliveryStatuses.find((known) => known === search.get("status")) ?? null;
  return { status, window: windowOf(search) };
}

/**
 * One page of a webhook's log, newest first, each delivery with its last attempt.
 * @throws Forbidden for all but owners; of another company's webhook there is nothing
 */
export async function listDeliveries(actor: Operator, id: string, { status: asked, window }: DeliveryQuery) {
  demandWebhooks(actor);
  const { condition, orderBy } = keyset(
    { column: createdAt, id: eventId, cast: "timestamptz", descending: true },
    window,
  );
  const rows = await db
    .select({ ...columns, latest })
    .from(webhookDeliveries)
    .innerJoin(webhooks, and(eq(webhooks.id, webhookId), webhooksOf(actor)))
    .where(and(eq(webhookId, id), asked ? eq(status, asked) : undefined, condition))
    .orderBy(...orderBy)
    .limit(window.size + 1);
  return pageOf(rows, window, (row): Cursor => [row.createdAt.toISOString(), row.eventId]);
}

export type ListedDelivery = Awaited<ReturnType<typeof listDeliveries>>["rows"][number];

/**
 * One delivery, with what was sent and every attempt that is remembered.
 * @throws Forbidden for all but owners; NotFound of another company
 */
export async function findDelivery(actor: Operator, id: string, wanted: string) {
  demandWebhooks(actor);
  const { attempts, body } = webhookDeliveries;
  const webhook = { id: webhooks.id, label: webhooks.label, address: webhooks.address, state: webhooks.state };
  const [found] = await db
    .select({ ...columns, attempts, body, webhook })
    .from(webhookDeliveries)
    .innerJoin(webhooks, and(eq(webhooks.id, webhookId), webhooksOf(actor)))
    .where(and(eq(webhookId, id), eq(eventId, wanted)));
  if (!found) throw new NotFound("delivery");
  return found;
}
