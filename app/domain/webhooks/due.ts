import { and, asc, eq, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "~/db/client";
import { companies, webhookDeliveries, webhooks } from "~/db/schema";
import { inTransaction } from "~/domain/deed";
import { enqueue } from "~/jobs/queue";

const { webhookId, eventId, status, dueAt, byHand, body } = webhookDeliveries;

/** What is to be sent by now: nothing of a webhook that is paused but what a person asked for. */
const isDue = and(eq(status, "waiting"), lte(dueAt, sql`now()`), or(eq(webhooks.state, "active"), byHand))!;

const listens = and(ne(webhooks.state, "removed"), isNull(companies.suspendedAt))!;

const due = (fit: SQL) =>
  db
    .select({
      ...{ eventId, body },
      webhook: { id: webhooks.id, address: webhooks.address, secret: webhooks.secret },
    })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookId))
    .innerJoin(companies, eq(companies.id, webhooks.companyId))
    .where(and(fit, isDue, listens))
    .orderBy(asc(dueAt), asc(eventId))
    .limit(1);

/** What is to be sent next to a webhook, with the address and the secret as they are now; nothing when nothing is due. */
export async function nextDue(id: string) {
  const [delivery] = await due(eq(webhookId, id));
  return delivery;
}

export type DueDelivery = NonNullable<Awaited<ReturnType<typeof nextDue>>>;

/** Somebody who sends is alive for so many seconds; after that another may. */
const BUSY_SECONDS = 60;

const isFree = or(isNull(webhooks.busyUntil), lte(webhooks.busyUntil, sql`now()`));

/**
 * Takes a webhook to send to it: nobody else does until it is given back, or the taker is gone.
 * @returns until when; null while somebody else has it
 */
export async function takeWebhook(id: string): Promise<Date | null> {
  const [taken] = await db
    .update(webhooks)
    .set({ busyUntil: sql`now() + make_interval(secs => ${BUSY_SECONDS})` })
    .where(and(eq(webhooks.id, id), ne(webhooks.state, "removed"), isFree))
    .returning({ until: webhooks.busyUntil });
  return taken?.until ?? null;
}

/** Gives it back, and has whatever came to be due meanwhile sent: whoever came to send it was turned away. */
export async function giveBack(id: string, until: Date): Promise<void> {
  await db
    .update(webhooks)
    .set({ busyUntil: null })
    .where(and(eq(webhooks.id, id), eq(webhooks.busyUntil, until)));
  if (await nextDue(id)) await inTransaction((tx) => enqueue(tx, "send-deliveries", { webhookId: id }));
}

/**
 * Has everything sent that is due: what is to be tried again by now, and what a process that died has left behind.
 * @returns to which webhooks
 */
export const sendDue = (): Promise<string[]> =>
  inTransaction(async (tx) => {
    const waits = tx
      .select({ one: sql`1` })
      .from(webhookDeliveries)
      .where(and(eq(webhookId, webhooks.id), isDue));
    const found = await tx
      .select({ id: webhooks.id })
      .from(webhooks)
      .innerJoin(companies, eq(companies.id, webhooks.companyId))
      .where(and(listens, isFree, sql`exists (${waits})`));
    for (const { id } of found) await enqueue(tx, "send-deliveries", { webhookId: id });
    return found.map(({ id }) => id);
  });
