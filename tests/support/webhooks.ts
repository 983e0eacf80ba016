import { asc, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { webhookDeliveries, webhooks } from "~/db/schema";
import type { WebhookAnswers } from "~/domain/webhooks/forms";
import { makeWebhook } from "~/domain/webhooks/make";
import { sendDeliveries } from "~/domain/webhooks/send";
import { strangerThat } from "./strangers";

/** What a form would say. */
export const webhookAnswers = (wanted: Partial<WebhookAnswers> = {}): WebhookAnswers => ({
  ...{ label: "Warehouse", address: "http://127.0.0.1:9/", productIds: [] },
  objectClasses: ["tier_account", "tier_account_request"],
  ...wanted,
});

/** A webhook of the company, which may lead to this machine. */
export const listenFor = (actor: Operator, wanted: Partial<WebhookAnswers> = {}) =>
  makeWebhook(actor, webhookAnswers(wanted), { privateToo: true });

/** What a webhook was told, oldest first, as it was noted. */
export const deliveriesTo = (id: string) => {
  const { webhookId, createdAt, objectClass, event } = webhookDeliveries;
  return db
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookId, id))
    .orderBy(asc(createdAt), asc(objectClass), asc(event));
};

/** The same in a few words, such as "tier_account created TA-…". */
export const toldTo = async (id: string) =>
  (await deliveriesTo(id)).map(({ objectClass, event, objectId }) => `${objectClass} ${event} ${objectId}`);

export const webhookRow = async (id: string) => (await db.select().from(webhooks).where(eq(webhooks.id, id)))[0]!;

/** Sends what is due, also to this machine. */
export const sendNow = (id: string, patience?: number) =>
  sendDeliveries(id, { privateToo: true, ...(patience && { patience }) });

/** Lets the time come at which everything that waits is tried again. */
export const passTime = (id: string) =>
  db
    .update(webhookDeliveries)
    .set({ dueAt: sql`now()` })
    .where(sql`${webhookDeliveries.webhookId} = ${id} and ${webhookDeliveries.status} = 'waiting'`);

/** What arrived at a receiver. */
export interface Arrived {
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

/** A program that takes what it is sent and answers with these statuses in turn, the last for ever. */
export async function receiver(...statuses: number[]) {
  const arrived: Arrived[] = [];
  const { port } = await strangerThat((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const status = statuses[Math.min(arrived.length, statuses.length - 1)] ?? 200;
      arrived.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(status).end(`answer ${arrived.length}`);
    });
  });
  return { address: `http://127.0.0.1:${port}/hooks?from=counterpart`, arrived };
}
