import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { webhooks } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { enqueue } from "~/jobs/queue";
import { holdWebhook } from "./find";
import { drawSecret } from "./secret";
import { leads, transitions } from "./state";

/** A deed that leads a webhook to another state. */
const lead = (actor: Operator, id: string, deed: "pause" | "resume" | "remove"): Promise<void> =>
  inTransaction(async (tx) => {
    const { state, label, address } = await holdWebhook(tx, actor, id);
    const { to } = transitions[deed];
    if (!leads(deed, state)) throw new Conflict(deed === "pause" ? "webhook-paused" : "webhook-active");
    const afresh = deed === "resume" ? { failures: 0, failedAttempts: 0 } : {};
    const forgotten = deed === "remove" ? { secret: "" } : {};
    await tx
      .update(webhooks)
      .set({ state: to, ...afresh, ...forgotten, updatedAt: sql`now()` })
      .where(eq(webhooks.id, id));
    if (deed === "resume") await enqueue(tx, "send-deliveries", { webhookId: id });
    const [before, after] = [{ label, address, state }, { state: to }];
    await record(tx, actor, { deed: `webhook.${deed}`, subjectId: id, before, after });
  });

/**
 * Has nothing sent any more: what waits goes on waiting, and what happens from now on is not told.
 * @throws NotFound of another company; Forbidden for all but owners; Conflict("webhook-paused")
 */
export const pauseWebhook = (actor: Operator, id: string): Promise<void> => lead(actor, id, "pause");

/**
 * Goes on after a pause, or after it was stopped: what waits is sent, and failures count from nothing.
 * @throws NotFound of another company; Forbidden for all but owners; Conflict("webhook-active")
 */
export const resumeWebhook = (actor: Operator, id: string): Promise<void> => lead(actor, id, "resume");

/**
 * Ends a webhook for good, with its secret and its log; what waits is not sent.
 * @throws NotFound of another company; Forbidden for all but owners
 */
export const removeWebhook = (actor: Operator, id: string): Promise<void> => lead(actor, id, "remove");

/**
 * Makes a new secret; from then on everything is signed with it, what waits as well.
 * @returns the secret, which cannot be shown again
 * @throws NotFound of another company; Forbidden for all but owners
 */
export const renewWebhookSecret = (actor: Operator, id: string): Promise<string> =>
  inTransaction(async (tx) => {
    await holdWebhook(tx, actor, id);
    const { secret, sealed } = await drawSecret(id);
    await tx
      .update(webhooks)
      .set({ secret: sealed, updatedAt: sql`now()` })
      .where(eq(webhooks.id, id));
    await record(tx, actor, { deed: "webhook.renew-secret", subjectId: id });
    return secret;
  });
