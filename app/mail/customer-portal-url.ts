import type { PortalUrlLetter } from "~/domain/customer-users/letters";
import type { MailSettings } from "~/domain/messages/mail-settings";
import { storeOrigin } from "~/domain/store-domains/origin";
import { portalPath } from "~/portal-path";
import { storeLetter } from "./store-letter";

/** The Customer Portal URL, in the reseller's name. Only a first user is told of Forgot password: it serves nobody else. */
export const customerPortalUrl = ({ customer, first, ...reader }: PortalUrlLetter, settings: MailSettings) =>
  storeLetter("customer-portal-url", reader, settings, { customer }, (texts, say) => ({
    paragraphs: [say(texts.signInWith, { email: reader.email })],
    button: {
      label: texts.button,
      href: storeOrigin(reader.store) + portalPath(reader.store),
    },
    notes: first ? [texts.forgot] : [],
  }));
