import type { PortalUrlLetter } from "~/domain/customer-users/letters";
import type { MailSettings } from "~/domain/messages/mail-settings";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { storeLetter } from "./store-letter";

/** The Customer Portal URL, in the reseller's name. Only a first user is told of Forgot password: it serves nobody else. */
export const customerPortalUrl = ({ customer, first, ...reader }: PortalUrlLetter, settings: MailSettings) =>
  storeLetter("customer-portal-url", reader, settings, { customer }, (texts, say) => ({
    paragraphs: [say(texts.signInWith, { email: reader.email })],
    button: {
      label: texts.button,
      href: env.ORIGIN + href(paths.storefrontDoor, {}, { accountName: reader.store.nickname }),
    },
    notes: first ? [texts.forgot] : [],
  }));
