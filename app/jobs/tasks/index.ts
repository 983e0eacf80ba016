import type { Jobs, Task } from "../queue";
import { mailCustomerPasswordReset } from "./mail-customer-password-reset";
import { sendCustomerPasswordReset } from "./send-customer-password-reset";
import { sendOperatorPasswordReset } from "./send-operator-password-reset";
import { sweepAway } from "./sweep";

/** Every job's name and its work. A job that throws is tried again, each time a little later. */
export const tasks: { [T in Task]: (payload: Jobs[T]) => Promise<void> } = {
  "send-operator-password-reset": sendOperatorPasswordReset,
  "send-customer-password-reset": sendCustomerPasswordReset,
  "mail-customer-password-reset": mailCustomerPasswordReset,
  sweep: sweepAway,
};
