import { eq, inArray, lt, or, sql } from "drizzle-orm";
import type { System } from "~/auth/actor";
import { db } from "~/db/client";
import { webhookDeliveries, webhooks } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { KEPT_DAYS } from "./state";

/** Deliveries that are removed in one statement. */
const BATCH = 5_000;

const removed = db.select({ id: webhooks.id }).from(webhooks).where(eq(webhooks.state, "removed"));
const { webhookId, eventId, createdAt } = webhookDeliveries;

const expired = db
  .select({ webhookId, eventId })
  .from(webhookDeliveries)
  .where(or(lt(createdAt, sql`now() - make_interval(days => ${KEPT_DAYS})`), inArray(webhookId, removed)))
  .limit(BATCH);

/**
 * Removes deliveries that are older than 30 days or of removed webhooks, whatever became of them.
 * @returns how many
 */
export async function sweepDeliveries(system: System): Promise<number> {
  let deliveries = 0;
  for (let count = BATCH; count === BATCH; deliveries += count) {
    const gone = await db.delete(webhookDeliveries).where(sql`(${webhookId}, ${eventId}) in (${expired})`);
    count = gone.count;
  }
  if (deliveries > 0)
    await inTransaction((tx) => record(tx, system, { deed: "installation.sweep-deliveries", after: { deliveries } }));
  return deliveries;
}
