import type { OperatorPasswordReset } from "~/domain/operators/make-password-reset";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { say } from "~/texts/say";
import type { Mail } from "./transport.server";

const texts = mailTexts.passwordReset;

/** An operator's link to choose a new password. */
export const operatorPasswordReset = ({ name, email, token }: OperatorPasswordReset): Mail => ({
  to: { name, address: email },
  letter: {
    subject: texts.operatorSubject,
    paragraphs: [say(mailTexts.hello, { name }), texts.operatorAsked],
    button: { label: texts.button, href: env.ORIGIN + href(paths.resetPassword, { token }) },
    notes: [texts.once, texts.notYou],
  },
});
