import { system } from "~/auth/actor";
import { makePasswordReset } from "~/domain/operators/make-password-reset";
import { operatorPasswordReset } from "~/mail/operator-password-reset";
import { send } from "~/mail/transport.server";
import type { Jobs } from "../queue";

type Asked = Jobs["mail-operator-password-reset"];

/** Mails an operator a link, if the address belongs to one. Each try makes a new link, so nothing secret waits in the queue. */
export async function mailOperatorPasswordReset({ email, requestId }: Asked): Promise<void> {
  const reset = await makePasswordReset({ ...system(), requestId }, email);
  if (reset) await send(operatorPasswordReset(reset));
}
