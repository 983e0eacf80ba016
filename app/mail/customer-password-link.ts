import type { CustomerPasswordReset } from "~/domain/customer-users/make-password-reset";
import { storeOrigin } from "~/domain/store-domains/origin";
import { href, paths } from "~/paths";
import { storeLetter } from "./store-letter";
import type { Mail } from "./transport.server";

/** A one-time password link that an operator made, in the reseller's name. */
export const customerPasswordLink = ({ customer, token, ...reader }: CustomerPasswordReset): Mail =>
  storeLetter(reader, ({ passwordLink: texts, once }, say) => {
    const { email, store } = reader;
    return {
      subject: say(texts.subject, { store: store.name }),
      paragraphs: [say(texts.text, { customer, store: store.name, email })],
      button: {
        label: texts.button,
        href: storeOrigin(store) + href(paths.storefrontResetPassword, { nickname: store.nickname, token }),
      },
      notes: [say(once, { hours: 72 })],
    };
  });
