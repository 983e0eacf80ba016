import { and, count, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { companies, webhooks } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { withNewId } from "~/domain/public-id";
import { Conflict, Invalid } from "~/domain/refusals";
import { type Checking, checkAddress } from "./check-address";
import type { WebhookAnswers } from "./forms";
import { productsInSight } from "./offered";
import { demandWebhooks, webhooksOf } from "./policy";
import { drawSecret } from "./secret";

/** More than anybody keeps an eye on. */
const MOST = 20;

async function countWebhooks(tx: Transaction, actor: Operator): Promise<number> {
  // Of two that are made at once the second waits here, and counts the first.
  await tx.select({ id: companies.id }).from(companies).where(eq(companies.id, actor.company.id)).for("no key update");
  const [found] = await tx
    .select({ count: count() })
    .from(webhooks)
    .where(and(webhooksOf(actor)));
  return found?.count ?? 0;
}

/**
 * What may be stored of the answers: products only where requests are told of.
 * @param kept products that it is narrowed to already: they may stay, whatever the company sees by now
 * @throws Invalid("objectClasses") when it is told of nothing; Invalid("products") for one out of the company's sight
 */
export async function checkTold(
  tx: Transaction,
  actor: Operator,
  answers: WebhookAnswers,
  kept: readonly string[] = [],
) {
  const { label, address, objectClasses } = answers;
  if (objectClasses.length === 0) throw new Invalid("objectClasses", "webhook-told-nothing");
  const productIds = objectClasses.includes("tier_account_request") ? answers.productIds : [];
  const fresh = productIds.filter((id) => !kept.includes(id));
  if ((await productsInSight(tx, actor, fresh)).length < fresh.length) throw new Invalid("products", "choice-gone");
  return { label, address, objectClasses, productIds };
}

/**
 * Makes a webhook of the company: from then on it is told of what it asks for, as far as the company sees it.
 * @param answers its address as `WebhookForm` gives it
 * @returns its id, and the secret that signs what is sent, which cannot be shown again
 * @throws Forbidden for all but owners; Invalid("address"), Invalid("objectClasses"), Invalid("products");
 * Conflict("too-many-webhooks")
 */
export async function makeWebhook(
  actor: Operator,
  answers: WebhookAnswers,
  checking?: Checking,
): Promise<{ id: string; secret: string }> {
  demandWebhooks(actor);
  await checkAddress(answers.address, checking);
  return inTransaction(async (tx) => {
    if ((await countWebhooks(tx, actor)) >= MOST) throw new Conflict("too-many-webhooks", { most: MOST });
    const told = await checkTold(tx, actor, answers);
    let secret = "";
    const id = await withNewId("webhook", async (drawn) => {
      const made = await drawSecret(drawn);
      secret = made.secret;
      const inserted = await tx
        .insert(webhooks)
        .values({
          ...{ ...told, id: drawn, companyId: actor.company.id, secret: made.sealed, state: "active" },
          ...{ createdBy: actor.id, createdByName: actor.name },
        })
        .onConflictDoNothing({ target: webhooks.id })
        .returning({ id: webhooks.id });
      return inserted.length === 1;
    });
    await record(tx, actor, { deed: "webhook.make", subjectId: id, after: told });
    return { id, secret };
  });
}
