import type { ResetLetter } from "~/domain/second-factors/letters";
import { env } from "~/env.server";
import { paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import type { Mail } from "./transport.server";

const texts = operatorTexts.letters.reset;

/** Tells an operator that an owner has taken their second factor away. */
export const secondFactorReset = ({ name, email, company }: ResetLetter): Mail => ({
  to: { name, address: email },
  letter: {
    subject: texts.subject,
    paragraphs: [say(mailTexts.hello, { name }), say(texts.reset, { company })],
    button: { label: texts.button, href: env.ORIGIN + paths.security },
    notes: [say(texts.notAsked, { company })],
  },
});
