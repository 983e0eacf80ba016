import { system } from "~/auth/actor";
import { agreementUpdatedLetter } from "~/domain/agreements/letters";
import { contractAnsweredLetter, contractOfferedLetter, partnerCameInLetter } from "~/domain/contracts/letters";
import { passwordLinkLetter, portalUrlLetter, userDeniedLetter } from "~/domain/customer-users/letters";
import { passwordResetLetter } from "~/domain/customer-users/make-password-reset";
import { invitationLetter } from "~/domain/invitations/letters";
import type { MessageKind } from "~/domain/messages/letters";
import { type MailSettings, mailSettingsOf } from "~/domain/messages/mail-settings";
import { testLetter } from "~/domain/messages/send-test";
import { dropMessage, findWaitingMessage, noteAttempt, type WaitingMessage } from "~/domain/messages/sending";
import { partnerInvitationLetter, partnerWelcomeLetter } from "~/domain/partner-invitations/letters";
import { secondFactorResetLetter } from "~/domain/second-factors/letters";
import { approvalWaitingLetter, approvedLetter, confirmationLetter, deniedLetter } from "~/domain/sign-ups/letters";
import { webhookStoppedLetter } from "~/domain/webhooks/letters";
import { agreementUpdated } from "~/mail/agreement-updated";
import { approvalWaiting } from "~/mail/approval-waiting";
import { contractAnswered } from "~/mail/contract-answered";
import { contractOffered } from "~/mail/contract-offered";
import { customerPasswordChanged } from "~/mail/customer-password-changed";
import { customerPasswordLink } from "~/mail/customer-password-link";
import { customerPasswordReset } from "~/mail/customer-password-reset";
import { customerPortalUrl } from "~/mail/customer-portal-url";
import { customerUserApproved } from "~/mail/customer-user-approved";
import { customerUserDenied } from "~/mail/customer-user-denied";
import { operatorInvitation } from "~/mail/operator-invitation";
import { testMail } from "~/mail/sample";
import { partnerCameIn } from "~/mail/partner-came-in";
import { partnerInvitation } from "~/mail/partner-invitation";
import { partnerWelcome } from "~/mail/partner-welcome";
import { secondFactorReset } from "~/mail/second-factor-reset";
import { signUpApproved } from "~/mail/sign-up-approved";
import { signUpConfirmation } from "~/mail/sign-up-confirmation";
import { signUpDenied } from "~/mail/sign-up-denied";
import { type Mail, send } from "~/mail/transport.server";
import { webhookStopped } from "~/mail/webhook-stopped";
import type { Jobs } from "../queue";

type Written = (message: WaitingMessage) => Promise<Mail | null>;

/** A letter out of what is true now, in its company's manner; none when it is needed no more. */
const letter =
  <Facts>(
    find: (message: WaitingMessage) => Promise<Facts | null>,
    write: (facts: Facts, settings: MailSettings) => Mail,
  ): Written =>
  async (message) => {
    const facts = await find(message);
    return facts && write(facts, await mailSettingsOf(message.actor.company?.id ?? ""));
  };

const letters: Record<MessageKind, Written> = {
  "customer-portal-url": letter(portalUrlLetter, customerPortalUrl),
  "customer-password-link": letter(passwordLinkLetter, customerPasswordLink),
  "customer-password-reset": letter(passwordResetLetter, customerPasswordReset),
  "customer-password-changed": letter(portalUrlLetter, customerPasswordChanged),
  "customer-user-approved": letter(portalUrlLetter, customerUserApproved),
  "customer-user-denied": letter(userDeniedLetter, customerUserDenied),
  "sign-up-confirmation": letter(confirmationLetter, signUpConfirmation),
  "sign-up-approved": letter(approvedLetter, signUpApproved),
  "sign-up-denied": letter(deniedLetter, signUpDenied),
  "approval-waiting": letter(approvalWaitingLetter, approvalWaiting),
  "operator-invitation": letter(invitationLetter, operatorInvitation),
  "partner-invitation": letter(partnerInvitationLetter, partnerInvitation),
  "partner-came-in": letter(partnerCameInLetter, partnerCameIn),
  "partner-welcome": letter(partnerWelcomeLetter, partnerWelcome),
  "contract-offered": letter(contractOfferedLetter, contractOffered),
  "contract-answered": letter(contractAnsweredLetter, contractAnswered),
  "agreement-updated": letter(agreementUpdatedLetter, agreementUpdated),
  "second-factor-reset": letter(secondFactorResetLetter, secondFactorReset),
  "webhook-stopped": letter(webhookStoppedLetter, webhookStopped),
  "letter-test": letter(testLetter, testMail),
};

/** Sends one message and keeps what became of it. One that is not taken is tried again, each time a little later. */
export async function sendMessage({ messageId }: Jobs["send-message"]): Promise<void> {
  const message = await findWaitingMessage(system(), messageId);
  if (!message) return;
  const mail = await letters[message.kind](message);
  if (!mail) return dropMessage(messageId);
  try {
    await send(mail);
  } catch (error) {
    await noteAttempt(messageId, error);
    throw error;
  }
  await noteAttempt(messageId);
}
