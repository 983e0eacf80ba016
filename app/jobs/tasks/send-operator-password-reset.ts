import { system } from "~/auth/actor";
import { makePasswordReset } from "~/domain/operators/make-password-reset";
import { operatorPasswordReset } from "~/mail/operator-password-reset";
import { send } from "~/mail/transport.server";
import type { Jobs } from "../queue";

/** Mails an operator a link, if the address belongs to one. */
export async function sendOperatorPasswordReset({
  email,
  requestId,
}: Jobs["send-operator-password-reset"]): Promise<void> {
  const reset = await makePasswordReset({ ...system(), requestId }, email);
  if (reset) await send(operatorPasswordReset(reset));
}
