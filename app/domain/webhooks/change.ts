import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { webhooks } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { type Checking, checkAddress } from "./check-address";
import { findWebhook, holdWebhook } from "./find";
import type { WebhookAnswers } from "./forms";
import { checkTold } from "./make";

/**
 * Changes what a webhook is told of, and where. What waits already goes to the new address. Saving what is so already changes nothing.
 * @param baseVersion the version that the person was looking at
 * @throws NotFound of another company; Forbidden for all but owners; Invalid("address"), Invalid("objectClasses"), Invalid("products");
 * Conflict("settings-stale")
 */
export async function changeWebhook(
  actor: Operator,
  id: string,
  answers: WebhookAnswers,
  baseVersion: number,
  checking?: Checking,
): Promise<{ changed: boolean }> {
  await findWebhook(actor, id);
  await checkAddress(answers.address, checking);
  return inTransaction(async (tx) => {
    const { label, address, objectClasses, productIds, version } = await holdWebhook(tx, actor, id);
    const before = { label, address, objectClasses, productIds };
    const after = await checkTold(tx, actor, answers, productIds);
    if (isDeepStrictEqual(before, after)) return { changed: false };
    if (version !== baseVersion) throw new Conflict("settings-stale");
    await tx
      .update(webhooks)
      .set({ ...after, version: version + 1, updatedAt: sql`now()` })
      .where(eq(webhooks.id, id));
    await record(tx, actor, { deed: "webhook.change", subjectId: id, before, after });
    return { changed: true };
  });
}
