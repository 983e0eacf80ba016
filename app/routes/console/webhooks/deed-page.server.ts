import type { Operator } from "~/auth/actor";
import { findWebhook } from "~/domain/webhooks/find";
import { leads, type WebhookDeed } from "~/domain/webhooks/state";
import type { Asked } from "../../gate.server";

/**
 * What a page that asks for a deed needs to know of the webhook; `open` is false where it leads nowhere.
 * @throws NotFound; Forbidden for all but owners
 */
export async function askedWebhook({ actor, params }: Asked<Operator>, deed?: WebhookDeed) {
  const { id, label, address, state } = await findWebhook(actor, params.webhookId!);
  const open = deed === undefined || leads(deed, state);
  return { webhook: { id, label, address }, open, companyId: actor.company.id };
}
