import type { UserDeniedLetter } from "~/domain/customer-users/letters";
import type { MailSettings } from "~/domain/messages/mail-settings";
import { storeLetter } from "./store-letter";

/** Tells a customer's user who waited for approval that they may not come in, and why. Row S4. */
export const customerUserDenied = ({ customer, reason, ...reader }: UserDeniedLetter, settings: MailSettings) =>
  storeLetter("customer-user-denied", reader, settings, { customer }, (texts, say) => ({
    paragraphs: [say(texts.reason, { reason })],
  }));
