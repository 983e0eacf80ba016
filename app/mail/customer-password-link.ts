import type { CustomerPasswordReset } from "~/domain/customer-users/make-password-reset";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { say } from "~/texts/say";
import { write } from "./letter";
import { fromStore, supportNote } from "./store-letter";
import type { Mail } from "./transport.server";

const texts = mailTexts.passwordLink;

/** A one-time password link that an operator made, in the reseller's name. */
export const customerPasswordLink = ({ name, email, customer, store, token }: CustomerPasswordReset): Mail => ({
  ...fromStore(store, { name, email }),
  ...write({
    subject: say(texts.subject, { store: store.name }),
    paragraphs: [say(mailTexts.hello, { name }), say(texts.made, { customer, store: store.name, email })],
    button: {
      label: mailTexts.passwordReset.button,
      href: env.ORIGIN + href(paths.storefrontResetPassword, { nickname: store.nickname, token }),
    },
    notes: [texts.once, ...supportNote(store)],
  }),
});
