import type { CustomerPasswordReset } from "~/domain/customer-users/make-password-reset";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { say } from "~/texts/say";
import { write } from "./letter";
import type { Mail } from "./transport.server";

const texts = mailTexts.passwordReset;

/** A first user's link to choose a new password, in the reseller's name. */
export const customerPasswordReset = ({ name, email, customer, store, token }: CustomerPasswordReset): Mail => ({
  fromName: store.name,
  replyTo: store.supportEmail ?? undefined,
  to: { name, address: email },
  ...write({
    subject: say(texts.customerSubject, { store: store.name }),
    paragraphs: [say(mailTexts.hello, { name }), say(texts.customerAsked, { customer, store: store.name })],
    button: {
      label: texts.button,
      href: env.ORIGIN + href(paths.storefrontResetPassword, { nickname: store.nickname, token }),
    },
    notes: [
      texts.once,
      texts.notYou,
      ...(store.supportEmail ? [say(texts.support, { email: store.supportEmail })] : []),
    ],
  }),
});
