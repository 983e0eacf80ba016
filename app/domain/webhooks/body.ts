import { env } from "~/env.server";
import { API_PLACES, type ObjectClass } from "./events";

export interface Told {
  webhook: { id: string; label: string; companyId: string };
  /** `test` stands for nothing that happened. */
  objectClass: ObjectClass | "test";
  objectId: string;
  productId: string | null;
  event: string;
  eventId: string;
  at: Date;
}

const moment = (at: Date) => at.toISOString().replace(/\.\d+Z$/, "+00:00");

/** What a webhook is told, byte for byte. Webhook bodies of connect.md. */
export const bodyOf = ({ webhook, objectClass, objectId, productId, event, eventId, at }: Told): string =>
  JSON.stringify({
    webhook_id: webhook.id,
    webhook_name: webhook.label,
    api_url: objectClass === "test" ? null : env.ORIGIN + API_PLACES[objectClass] + objectId,
    account_id: webhook.companyId,
    product_id: productId,
    object_class: objectClass,
    object_id: objectId,
    event,
    event_id: eventId,
    triggered_at: moment(at),
  });
