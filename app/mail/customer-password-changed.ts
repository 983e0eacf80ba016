import type { PortalUrlLetter } from "~/domain/customer-users/letters";
import type { MailSettings } from "~/domain/messages/mail-settings";
import { storeLetter } from "./store-letter";

/** Tells somebody that their password has been changed, in case it was not them. Row S14. */
export const customerPasswordChanged = ({ customer, ...reader }: PortalUrlLetter, settings: MailSettings) =>
  storeLetter("customer-password-changed", reader, settings, { customer }, (texts, say) => ({
    notes: [say(texts.notYou, { store: reader.store.name })],
  }));
