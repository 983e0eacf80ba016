import type { PortalUrlLetter } from "~/domain/customer-users/letters";
import type { MailSettings } from "~/domain/messages/mail-settings";
import { storeOrigin } from "~/domain/store-domains/origin";
import { portalPath } from "~/portal-path";
import { storeLetter } from "./store-letter";

/** Tells a customer's user who waited for approval that they may come in. Row S4. */
export const customerUserApproved = ({ customer, first, ...reader }: PortalUrlLetter, settings: MailSettings) =>
  storeLetter("customer-user-approved", reader, settings, { customer }, (texts, say, letters) => ({
    paragraphs: [say(letters["customer-portal-url"].signInWith, { email: reader.email })],
    button: {
      label: texts.button,
      href: storeOrigin(reader.store) + portalPath(reader.store),
    },
    notes: first ? [letters["customer-portal-url"].forgot] : [],
  }));
