import type { CustomerPasswordReset } from "~/domain/customer-users/make-password-reset";
import type { MailSettings } from "~/domain/messages/mail-settings";
import { storeOrigin } from "~/domain/store-domains/origin";
import { href, paths } from "~/paths";
import { storeLetter } from "./store-letter";

/** A first user's link to choose a new password, in the reseller's name. */
export const customerPasswordReset = ({ customer, token, ...reader }: CustomerPasswordReset, settings: MailSettings) =>
  storeLetter("customer-password-reset", reader, settings, { customer }, (texts, say, { once }) => ({
    button: {
      label: texts.button,
      href: storeOrigin(reader.store) + href(paths.storefrontResetPassword, { nickname: reader.store.nickname, token }),
    },
    notes: [say(once, { hours: 1 }), texts.notYou],
  }));
