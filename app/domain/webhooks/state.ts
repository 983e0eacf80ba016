/** The states of a webhook: a person paused it, or it was stopped because nothing arrived. Removed ones are told to nobody. */
export const webhookStates = ["active", "paused", "stopped"] as const;

export type WebhookState = (typeof webhookStates)[number] | "removed";

/** Which deed leads from which states where; what is not here cannot happen. */
export const transitions = {
  pause: { from: ["active"], to: "paused" },
  resume: { from: ["paused", "stopped"], to: "active" },
  stop: { from: ["active"], to: "stopped" },
  remove: { from: ["active", "paused", "stopped"], to: "removed" },
} as const satisfies Record<string, { from: readonly WebhookState[]; to: WebhookState }>;

export type WebhookDeed = keyof typeof transitions;

/** Whether a deed leads anywhere from this state. */
export const leads = (deed: WebhookDeed, state: WebhookState): boolean =>
  (transitions[deed].from as readonly WebhookState[]).includes(state);

export const deliveryStatuses = ["waiting", "delivered", "failed"] as const;

export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** Seconds from one attempt to the next, of which each begins on a full minute's look; after the last one it is given up. */
export const RETRY_AFTER = [60, 5 * 60, 30 * 60, 2 * 3600, 6 * 3600, 24 * 3600] as const;

/** What stops a webhook: so many deliveries in a row that were given up, or so many attempts in a row that failed. */
export const STOPS_AFTER = { deliveries: 5, attempts: 50 } as const;

/** Deliveries are kept for so many days. */
export const KEPT_DAYS = 30;

/** Attempts that a delivery remembers. */
export const KEPT_ATTEMPTS = 20;
