import type { Jobs, Task } from "../queue";
import { mailOperatorPasswordReset } from "./mail-operator-password-reset";
import { queueCustomerPasswordResets } from "./queue-customer-password-resets";
import { sendDeliveriesOf } from "./send-deliveries";
import { sendMessage } from "./send-message";
import { sweepAway } from "./sweep";
import { tellPartnersOf } from "./tell-partners";
import { workOnImport } from "./work-import";

/**
 * Every job's name and its work. A job that throws is tried again, each time a little later; its signal tells that the process is about to
 * stop.
 */
export const tasks: { [T in Task]: (payload: Jobs[T], signal: AbortSignal) => Promise<void> } = {
  "mail-operator-password-reset": mailOperatorPasswordReset,
  "queue-customer-password-resets": queueCustomerPasswordResets,
  "send-deliveries": sendDeliveriesOf,
  "send-message": sendMessage,
  sweep: sweepAway,
  "tell-partners": tellPartnersOf,
  "work-import": workOnImport,
};
