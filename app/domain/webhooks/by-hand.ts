import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { webhookByHandLimit } from "~/auth/limits.server";
import { webhookDeliveries } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, NotFound } from "~/domain/refusals";
import { enqueue } from "~/jobs/queue";
import { bodyOf } from "./body";
import { findDelivery } from "./deliveries";
import { findWebhook, holdWebhook } from "./find";

const waiting = { status: "waiting" as const, dueAt: sql`now()`, byHand: true };

/**
 * Sends an event that stands for nothing, once, also while the webhook is paused.
 * @returns the event's id
 * @throws NotFound of another company; Forbidden for all but owners; TooSoon after 30 in ten minutes, replays included
 */
export async function sendTestEvent(actor: Operator, id: string): Promise<string> {
  await findWebhook(actor, id);
  await webhookByHandLimit.take(actor.company.id);
  return inTransaction(async (tx) => {
    const webhook = await holdWebhook(tx, actor, id);
    const eventId = randomUUID();
    const told = { objectClass: "test" as const, objectId: id, event: "test", eventId };
    const body = bodyOf({ ...told, webhook, productId: null, at: new Date() });
    await tx.insert(webhookDeliveries).values({ ...told, ...waiting, webhookId: id, body });
    await enqueue(tx, "send-deliveries", { webhookId: id });
    await record(tx, actor, { deed: "webhook.test", subjectId: id, after: { eventId } });
    return eventId;
  });
}

/**
 * Sends a delivery again as it was, with the same event id, once, also while the webhook is paused. One that still waits is left to its turn.
 * @throws NotFound of another company; Forbidden for all but owners; Conflict("delivery-waiting"); TooSoon after 30 in ten minutes,
 * tests included
 */
export async function replayDelivery(actor: Operator, id: string, eventId: string): Promise<void> {
  await findDelivery(actor, id, eventId);
  await webhookByHandLimit.take(actor.company.id);
  await inTransaction(async (tx) => {
    await holdWebhook(tx, actor, id);
    const one = and(eq(webhookDeliveries.webhookId, id), eq(webhookDeliveries.eventId, eventId));
    const [before] = await tx
      .select({ status: webhookDeliveries.status })
      .from(webhookDeliveries)
      .where(one)
      .for("update");
    if (!before) throw new NotFound("delivery");
    if (before.status === "waiting") throw new Conflict("delivery-waiting");
    await tx.update(webhookDeliveries).set(waiting).where(one);
    await enqueue(tx, "send-deliveries", { webhookId: id });
    await record(tx, actor, { deed: "webhook.replay", subjectId: id, before, after: { eventId } });
  });
}
