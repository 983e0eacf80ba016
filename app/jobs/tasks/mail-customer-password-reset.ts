import { makePasswordReset } from "~/domain/customer-users/make-password-reset";
import { customerPasswordReset } from "~/mail/customer-password-reset";
import { send } from "~/mail/transport.server";
import type { Jobs } from "../queue";

/** Mails one first user a link. Each try makes a new link, so nothing secret waits in the queue. */
export async function mailCustomerPasswordReset(asked: Jobs["mail-customer-password-reset"]): Promise<void> {
  const reset = await makePasswordReset(asked.customerUserId, asked.requestId);
  if (reset) await send(customerPasswordReset(reset));
}
