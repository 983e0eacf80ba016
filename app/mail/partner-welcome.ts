import type { PartnerWelcomeLetter } from "~/domain/partner-invitations/letters";
import { env } from "~/env.server";
import { paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { partnerLetterTexts } from "~/texts/partner-letters";
import { say } from "~/texts/say";
import type { Mail } from "./transport.server";

const texts = partnerLetterTexts.welcome;

/** Welcomes somebody who has registered by an activation link, and says where to sign in. Row P8. */
export const partnerWelcome = ({ name, email, company }: PartnerWelcomeLetter): Mail => ({
  to: { name, address: email },
  letter: {
    subject: say(texts.subject, { company: company.name }),
    paragraphs: [
      say(mailTexts.hello, { name }),
      say(texts.text, { company: company.name, companyId: company.id, email }),
    ],
    button: { label: texts.button, href: env.ORIGIN + paths.signIn },
    notes: [texts.notYou],
  },
});
