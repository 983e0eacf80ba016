import type { CustomerPasswordReset } from "~/domain/customer-users/make-password-reset";
import { storeOrigin } from "~/domain/store-domains/origin";
import { href, paths } from "~/paths";
import { storeLetter } from "./store-letter";
import type { Mail } from "./transport.server";

/** A first user's link to choose a new password, in the reseller's name. */
export const customerPasswordReset = ({ customer, token, ...reader }: CustomerPasswordReset): Mail =>
  storeLetter(reader, ({ passwordReset: texts, once }, say) => {
    const { store } = reader;
    return {
      subject: say(texts.subject, { store: store.name }),
      paragraphs: [say(texts.text, { customer, store: store.name })],
      button: {
        label: texts.button,
        href: storeOrigin(store) + href(paths.storefrontResetPassword, { nickname: store.nickname, token }),
      },
      notes: [say(once, { hours: 1 }), texts.notYou],
    };
  });
