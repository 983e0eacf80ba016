import { system } from "~/auth/actor";
import { passwordLinkLetter, portalUrlLetter } from "~/domain/customer-users/letters";
import { invitationLetter } from "~/domain/invitations/letters";
import type { MessageKind } from "~/domain/messages/queue-message";
import { dropMessage, findWaitingMessage, noteAttempt, type WaitingMessage } from "~/domain/messages/sending";
import { secondFactorResetLetter } from "~/domain/second-factors/letters";
import { approvalWaitingLetter, approvedLetter, confirmationLetter, deniedLetter } from "~/domain/sign-ups/letters";
import { approvalWaiting } from "~/mail/approval-waiting";
import { customerPasswordLink } from "~/mail/customer-password-link";
import { customerPortalUrl } from "~/mail/customer-portal-url";
import { operatorInvitation } from "~/mail/operator-invitation";
import { secondFactorReset } from "~/mail/second-factor-reset";
import { signUpApproved } from "~/mail/sign-up-approved";
import { signUpConfirmation } from "~/mail/sign-up-confirmation";
import { signUpDenied } from "~/mail/sign-up-denied";
import { type Mail, send } from "~/mail/transport.server";
import type { Jobs } from "../queue";

/** A letter out of what is true now; none when it is needed no more. */
const letter =
  <Facts>(find: (message: WaitingMessage) => Promise<Facts | null>, write: (facts: Facts) => Mail) =>
  async (message: WaitingMessage): Promise<Mail | null> => {
    const facts = await find(message);
    return facts && write(facts);
  };

/** How each letter is written, with what is true now; null for one that is needed no more. */
const letters: Partial<Record<MessageKind, (message: WaitingMessage) => Promise<Mail | null>>> = {
  "customer-portal-url": letter(portalUrlLetter, customerPortalUrl),
  "customer-password-link": letter(passwordLinkLetter, customerPasswordLink),
  "sign-up-confirmation": letter(confirmationLetter, signUpConfirmation),
  "sign-up-approved": letter(approvedLetter, signUpApproved),
  "sign-up-denied": letter(deniedLetter, signUpDenied),
  "approval-waiting": letter(approvalWaitingLetter, approvalWaiting),
  "operator-invitation": letter(invitationLetter, operatorInvitation),
  "second-factor-reset": letter(secondFactorResetLetter, secondFactorReset),
};

/** Sends one message and keeps what became of it. One that is not taken is tried again, each time a little later. */
export async function sendMessage({ messageId }: Jobs["send-message"]): Promise<void> {
  const message = await findWaitingMessage(system(), messageId);
  if (!message) return;
  const mail = await letters[message.kind]?.(message);
  if (!mail) return dropMessage(messageId);
  try {
    await send(mail);
  } catch (error) {
    await noteAttempt(messageId, error);
    throw error;
  }
  await noteAttempt(messageId);
}
