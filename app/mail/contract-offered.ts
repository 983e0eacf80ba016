import type { ContractLetter } from "~/domain/contracts/letters";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { partnerLetterTexts } from "~/texts/partner-letters";
import { say } from "~/texts/say";
import type { Mail } from "./transport.server";

const texts = partnerLetterTexts.offered;

/** Tells a partner's owner that a contract waits for their signature. Row P2. */
export const contractOffered = ({
  name,
  email,
  companyId,
  contractId,
  agreement,
  by,
  ...of
}: ContractLetter): Mail => ({
  to: { name, address: email },
  letter: {
    subject: say(texts.subject, { agreement }),
    paragraphs: [
      say(mailTexts.hello, { name }),
      say(texts.text, { by, agreement, distributor: of.distributor.name, partner: of.partner.name }),
    ],
    button: { label: partnerLetterTexts.open, href: env.ORIGIN + href(paths.contract, { companyId, contractId }) },
    notes: [],
  },
});
