import { sendDeliveries } from "~/domain/webhooks/send";
import type { Jobs } from "../queue";

/** Sends what waits for one webhook. What fails is tried again by the clock, not by the queue. */
export const sendDeliveriesOf = ({ webhookId }: Jobs["send-deliveries"], signal: AbortSignal): Promise<void> =>
  sendDeliveries(webhookId, { signal });
