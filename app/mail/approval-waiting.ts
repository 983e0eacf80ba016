import type { ApprovalWaitingLetter } from "~/domain/sign-ups/letters";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { say } from "~/texts/say";
import { signUpTexts } from "~/texts/sign-ups";
import type { Mail } from "./transport.server";

const texts = signUpTexts.letters.waiting;

/** Tells an operator who asked for it that somebody waits for approval. Row S4. */
export const approvalWaiting = ({ name, email, company, signUp }: ApprovalWaitingLetter): Mail => ({
  to: { name, address: email },
  letter: {
    subject: say(texts.subject, { organization: signUp.organization }),
    paragraphs: [
      say(mailTexts.hello, { name }),
      say(texts.text, { name: signUp.name, organization: signUp.organization, company: company.name }),
    ],
    button: {
      label: texts.button,
      href: env.ORIGIN + href(paths.approval, { companyId: company.id, signUpId: signUp.id }),
    },
    notes: [texts.more, texts.why],
  },
});
