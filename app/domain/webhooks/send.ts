import { type DueDelivery, giveBack, nextDue, takeWebhook } from "./due";
import { noteAttempt } from "./note-attempt";
import { type Outcome, post, type Posting, wasDelivered } from "./post";
import { openSecret } from "./secret";
import { headersOf } from "./sign";

/** In milliseconds: after that the next webhook has its turn. */
const TURN = 20_000;

const NO_SECRET: Outcome = { status: null, trouble: "no-secret", answer: "", milliseconds: 0 };

async function sendOne({ webhook, eventId, body }: DueDelivery, posting: Posting): Promise<Outcome | null> {
  const secret = await openSecret(webhook.id, webhook.secret);
  if (secret === null) return NO_SECRET;
  const headers = await headersOf({ webhook, eventId, body, secret });
  return post({ address: webhook.address, headers, body }, posting);
}

/**
 * Sends what is due to one webhook, one delivery after the other, until nothing is left, one fails, or its turn is over; what is left then
 * has another turn behind those of other webhooks. What was sent but not noted, because the process died, is sent again: every event arrives
 * at least once.
 */
export async function sendDeliveries(webhookId: string, posting: Posting = {}): Promise<void> {
  const until = await takeWebhook(webhookId);
  if (!until) return;
  const end = performance.now() + TURN;
  try {
    while (performance.now() < end) {
      const delivery = await nextDue(webhookId);
      const outcome = delivery ? await sendOne(delivery, posting) : null;
      if (!delivery || !outcome) break;
      await noteAttempt(webhookId, delivery.eventId, outcome);
      if (!wasDelivered(outcome)) break;
    }
  } finally {
    await giveBack(webhookId, until);
  }
}
