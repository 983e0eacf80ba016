import { and, eq, ne, sql } from "drizzle-orm";
import { type ActingCompany, system } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { companies, webhookDeliveries, webhooks } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { tellOwners } from "~/domain/messages/tell-owners";
import { type Outcome, wasDelivered } from "./post";
import { KEPT_ATTEMPTS, leads, RETRY_AFTER, STOPS_AFTER, transitions } from "./state";

type Row = typeof webhooks.$inferSelect;
type Delivery = typeof webhookDeliveries.$inferSelect;

/** What becomes of a delivery after an attempt. */
function followingOf({ byHand, tries }: Delivery, outcome: Outcome) {
  const settled = (status: "delivered" | "failed") => ({ status, dueAt: null, byHand: false });
  if (wasDelivered(outcome)) return settled("delivered");
  if (byHand) return settled("failed");
  const wait = RETRY_AFTER[tries];
  const rest = wait === undefined ? settled("failed") : { dueAt: sql`now() + make_interval(secs => ${wait})` };
  return { ...rest, tries: tries + 1 };
}

async function stop(tx: Transaction, webhook: Row, counted: object): Promise<void> {
  const { id, name, role } = companies;
  const [company] = await tx.select({ id, name, role }).from(companies).where(eq(id, webhook.companyId));
  const actor = system(company as ActingCompany);
  const { to } = transitions.stop;
  await tx
    .update(webhooks)
    .set({ state: to, updatedAt: sql`now()` })
    .where(eq(webhooks.id, webhook.id));
  const told = { companyId: webhook.companyId, kind: "webhook-stopped", details: { webhookId: webhook.id } } as const;
  await tellOwners(tx, actor, told);
  const [before, after] = [{ state: webhook.state }, { state: to, ...counted }];
  await record(tx, actor, { deed: "webhook.stop", subjectId: webhook.id, before, after });
}

/** Counts failures in a row, and stops a webhook that nothing reaches. What a person sends counts only when it arrives. */
async function countAttempt(tx: Transaction, webhook: Row, arrived: boolean, gaveUp: boolean): Promise<void> {
  const counted = arrived
    ? { failures: 0, failedAttempts: 0 }
    : { failures: webhook.failures + (gaveUp ? 1 : 0), failedAttempts: webhook.failedAttempts + 1 };
  await tx.update(webhooks).set(counted).where(eq(webhooks.id, webhook.id));
  const enough = counted.failures >= STOPS_AFTER.deliveries || counted.failedAttempts >= STOPS_AFTER.attempts;
  if (enough && leads("stop", webhook.state)) await stop(tx, webhook, counted);
}

/**
 * Keeps what came of sending once: it has arrived, is tried again later, or is given up. A webhook that fails again and again is stopped, and
 * the company's owners are told.
 */
export const noteAttempt = (webhookId: string, eventId: string, outcome: Outcome): Promise<void> =>
  inTransaction(async (tx) => {
    const [webhook] = await tx
      .select()
      .from(webhooks)
      .where(and(eq(webhooks.id, webhookId), ne(webhooks.state, "removed")))
      .for("no key update");
    const one = and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.eventId, eventId));
    const [delivery] = await tx
      .select()
      .from(webhookDeliveries)
      .where(and(one, eq(webhookDeliveries.status, "waiting")))
      .for("update");
    if (!webhook || !delivery) return;
    const attempt = { at: new Date().toISOString(), ...outcome };
    const following = followingOf(delivery, outcome);
    const attempts = [...delivery.attempts, attempt].slice(-KEPT_ATTEMPTS);
    await tx
      .update(webhookDeliveries)
      .set({ ...following, attempts })
      .where(one);
    const arrived = wasDelivered(outcome);
    const gaveUp = "status" in following && following.status === "failed";
    if (arrived || !delivery.byHand) await countAttempt(tx, webhook, arrived, gaveUp);
  });
