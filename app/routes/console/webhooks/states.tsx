import type { ListedDelivery } from "~/domain/webhooks/deliveries";
import type { DeliveryStatus, WebhookState } from "~/domain/webhooks/state";
import type { DeliveryAttempt } from "~/db/schema";
import { say } from "~/texts/say";
import { webhookTexts as texts } from "~/texts/webhooks";
import { Status, type StatusTone } from "~/ui/status";

const tones: Record<WebhookState, StatusTone> = { active: "ok", paused: "idle", stopped: "bad", removed: "idle" };

export const StateOfWebhook = ({ of }: { of: WebhookState }) => <Status tone={tones[of]}>{texts.states[of]}</Status>;

const deliveryTones: Record<DeliveryStatus, StatusTone> = { waiting: "wait", delivered: "ok", failed: "bad" };

export const StateOfDelivery = ({ of }: { of: DeliveryStatus }) => (
  <Status tone={deliveryTones[of]}>{texts.deliveries.states[of]}</Status>
);

/** What came of sending once, in words. */
export function outcomeInWords({ status, trouble }: Pick<DeliveryAttempt, "status" | "trouble">): string {
  const { troubles, answered } = texts.deliveries;
  return say(trouble === null ? answered : (troubles[trouble] ?? trouble), { status: String(status ?? "") });
}

/** What a delivery is about: one thing. */
export const classInWords = ({ objectClass }: Pick<ListedDelivery, "objectClass">): string =>
  texts.deliveries.classes[objectClass] ?? objectClass;

export const eventInWords = ({ event }: Pick<ListedDelivery, "event">): string =>
  texts.deliveries.events[event] ?? event;

/** What a webhook is told of, in words. */
export const toldInWords = (classes: readonly string[]): string =>
  classes.map((objectClass) => (texts.classes as Record<string, string>)[objectClass] ?? objectClass).join(", ");
