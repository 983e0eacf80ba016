import { asc, eq, sql } from "drizzle-orm";
import { db } from "~/db/client";
import { tierAccountRequests, tierAccountVersions, webhookDeliveries, webhooks } from "~/db/schema";
import { sendTestEvent } from "~/domain/webhooks/by-hand";
import { pauseWebhook } from "~/domain/webhooks/lead";
import { makeWebhook } from "~/domain/webhooks/make";
import { noteAttempt } from "~/domain/webhooks/note-attempt";
import type { Outcome } from "~/domain/webhooks/post";
import type { Staff } from "./companies";

/** Since when Northline's warehouse listens, in days. */
export const LISTENS_SINCE = 26;

const arrived: Outcome = { status: 202, trouble: null, answer: '{"queued":true}', milliseconds: 84 };
const failed: Outcome = { status: 503, trouble: null, answer: "The warehouse is being counted.", milliseconds: 131 };

/** The names of the story lead nowhere, so nothing is asked about them. */
const checking = { addressesOf: () => Promise.resolve([]) };

/** Has a program of Northline's told of what happens from now on. @returns its webhook's id */
export async function listen({ northline }: Staff): Promise<string> {
  const { id } = await makeWebhook(
    northline,
    {
      ...{ label: "Warehouse", address: "https://hooks.northline.example/counterpart" },
      ...{ objectClasses: ["tier_account", "tier_account_request"], productIds: [] },
    },
    checking,
  );
  await sendTestEvent(northline, id);
  return id;
}

/** When what a delivery tells of is said to have happened. */
const happened = sql`coalesce(
  (select max(v.created_at) from ${tierAccountVersions} v where v.tier_account_id = d.object_id),
  (select case when d.event = 'created' then r.created_at else r.updated_at end from ${tierAccountRequests} r where r.id = d.object_id),
  now() - make_interval(days => ${LISTENS_SINCE}))`;

/** What it was told arrived, but for the last of it; then Northline paused the webhook, because its warehouse is being counted. */
export async function countTheWarehouse({ northline }: Staff, id: string): Promise<void> {
  const { webhookId, eventId, createdAt, attempts } = webhookDeliveries;
  await db.execute(sql`update ${webhookDeliveries} d set created_at = ${happened} where d.webhook_id = ${id}`);
  await db.execute(sql`
    update ${webhookDeliveries} d set body = regexp_replace(body, '"triggered_at":"[^"]*"',
      '"triggered_at":"' || to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') || '+00:00"')
    where d.webhook_id = ${id}`);
  const told = await db.select({ eventId }).from(webhookDeliveries).where(eq(webhookId, id)).orderBy(asc(createdAt));
  for (const [n, delivery] of told.entries())
    await noteAttempt(id, delivery.eventId, n < told.length - 2 ? arrived : failed);
  await db
    .update(webhookDeliveries)
    .set({ attempts: sql`jsonb_set(${attempts}, '{0,at}', to_jsonb(${createdAt} + interval '1 second'))` })
    .where(eq(webhookId, id));
  await db
    .update(webhooks)
    .set({ createdAt: sql`now() - make_interval(days => ${LISTENS_SINCE})` })
    .where(eq(webhooks.id, id));
  await pauseWebhook(northline, id);
}
