import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Transaction } from "~/db/client";
import { products, webhookDeliveries, webhooks } from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import { demandWebhooks, webhooksOf } from "./policy";
import type { DeliveryStatus } from "./state";

const { id, label, address, objectClasses, productIds, state, version, createdAt, createdByName } = webhooks;
const columns = { id, label, address, objectClasses, productIds, state, version, createdAt, createdByName };

type Last = { at: string; status: DeliveryStatus } | null;

/** The newest delivery to a webhook; null while there is none. */
const last = sql<Last>`(select json_build_object('at', d.created_at, 'status', d.status) from ${webhookDeliveries} d
  where d.webhook_id = ${webhooks.id} order by d.created_at desc, d.event_id desc limit 1)`;

const found = (fit: SQL | undefined) =>
  db
    .select({ ...columns, last })
    .from(webhooks)
    .where(fit)
    .orderBy(asc(createdAt), asc(id));

/**
 * The company's webhooks in the order in which they were made, and what became of the newest delivery to each.
 * @throws Forbidden for all but owners
 */
export function listWebhooks(actor: Operator) {
  demandWebhooks(actor);
  return found(webhooksOf(actor));
}

export type Webhook = Awaited<ReturnType<typeof listWebhooks>>[number];

/**
 * One of them, with the names of the products that it is narrowed to.
 * @throws Forbidden for all but owners; NotFound of another company, or removed
 */
export async function findWebhook(actor: Operator, webhookId: string) {
  demandWebhooks(actor);
  const [webhook] = await found(and(webhooksOf(actor), eq(id, webhookId)));
  if (!webhook) throw new NotFound("webhook");
  const names = await db
    .select({ id: products.id, name: products.name })
    .from(products)
    .where(inArray(products.id, webhook.productIds))
    .orderBy(asc(products.name), asc(products.id));
  return { ...webhook, products: names };
}

export type FoundWebhook = Awaited<ReturnType<typeof findWebhook>>;

/** The same inside a deed, held against other deeds; deeds that tell it something go on meanwhile. */
export async function holdWebhook(tx: Transaction, actor: Operator, webhookId: string) {
  const [webhook] = await tx
    .select()
    .from(webhooks)
    .where(and(webhooksOf(actor), eq(id, webhookId)))
    .for("no key update");
  if (!webhook) throw new NotFound("webhook");
  demandWebhooks(actor);
  return webhook;
}
