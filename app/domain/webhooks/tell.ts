import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Transaction } from "~/db/client";
import { companies, webhookDeliveries, webhooks } from "~/db/schema";
import { requestSights } from "~/domain/tier-account-requests/sights";
import { accountSights } from "~/domain/tier-accounts/policy";
import { enqueue } from "~/jobs/queue";
import { bodyOf } from "./body";
import type { WebhookEvent } from "./events";

interface Listener extends Record<string, unknown> {
  /** Of the event among those that were told. */
  n: number;
  productId: string | null;
  id: string;
  label: string;
  companyId: string;
}

/** Webhooks that listen to these events, of the companies that see the objects; nobody else's. */
const listenersTo = (tx: Transaction, events: readonly WebhookEvent[]) => {
  const told = JSON.stringify(events.map(({ objectClass, objectId }, n) => ({ n, class: objectClass, id: objectId })));
  const of = (objectClass: WebhookEvent["objectClass"]) =>
    events.some((event) => event.objectClass === objectClass) ? sql`e.class = ${objectClass}` : sql`false`;
  return tx.execute<Listener>(sql`
    with e as materialized (select * from jsonb_to_recordset(${told}::jsonb) as e(n int, class text, id text)),
    seen as (
      select e.n, e.class, s.company_id, null::text as product_id
        from e join ${accountSights} s on s.object_id = e.id where ${of("tier_account")}
      union all
      select e.n, e.class, s.company_id, s.product_id
        from e join ${requestSights} s on s.object_id = e.id where ${of("tier_account_request")})
    select seen.n, seen.product_id as "productId", w.id, w.label, w.company_id as "companyId"
    from seen join ${webhooks} w on w.company_id = seen.company_id and w.state = 'active'
      and seen.class = any(w.object_classes)
      and (seen.product_id is null or w.product_ids = '{}' or seen.product_id = any(w.product_ids))
    join ${companies} c on c.id = w.company_id and c.suspended_at is null
    order by w.id, seen.n`);
};

/**
 * Has the webhooks of every company that sees these objects told what happened to them, once the deed is done; nothing of it when the
 * deed is undone. One call takes as many events as there are, with two statements in all and one job for each webhook.
 */
export async function tellWebhooks(tx: Transaction, events: readonly WebhookEvent[]): Promise<void> {
  if (events.length === 0) return;
  const listeners = await listenersTo(tx, events);
  if (listeners.length === 0) return;
  const at = new Date();
  const eventIds = events.map(() => randomUUID());
  const deliveries = listeners.map(({ n, productId, ...webhook }) => {
    const { objectClass, objectId, event } = events[n]!;
    const eventId = eventIds[n]!;
    const body = bodyOf({ webhook, objectClass, objectId, productId, event, eventId, at });
    return {
      ...{ webhook_id: webhook.id, event_id: eventId, object_class: objectClass, object_id: objectId, event, body },
    };
  });
  await tx.execute(sql`
    insert into ${webhookDeliveries} (webhook_id, event_id, object_class, object_id, event, body, status, due_at)
    select webhook_id, event_id, object_class, object_id, event, body, 'waiting', now()
    from jsonb_to_recordset(${JSON.stringify(deliveries)}::jsonb)
      as d(webhook_id text, event_id text, object_class text, object_id text, event text, body text)`);
  for (const webhookId of new Set(listeners.map(({ id }) => id))) await enqueue(tx, "send-deliveries", { webhookId });
}
