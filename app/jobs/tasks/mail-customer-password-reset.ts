import { system } from "~/auth/actor";
import { makePasswordReset } from "~/domain/customer-users/make-password-reset";
import { customerPasswordReset } from "~/mail/customer-password-reset";
import { send } from "~/mail/transport.server";
import type { Jobs } from "../queue";

type Asked = Jobs["mail-customer-password-reset"];

/** Mails one first user a link. Each try makes a new link, so nothing secret waits in the queue. */
export async function mailCustomerPasswordReset({ customerUserId, requestId }: Asked): Promise<void> {
  const reset = await makePasswordReset({ ...system(), requestId }, customerUserId);
  if (reset) await send(customerPasswordReset(reset));
}
