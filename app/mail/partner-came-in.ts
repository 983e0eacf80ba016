import type { PartnerCameInLetter } from "~/domain/contracts/letters";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { partnerLetterTexts } from "~/texts/partner-letters";
import { say } from "~/texts/say";
import type { Mail } from "./transport.server";

const texts = partnerLetterTexts.cameIn;

/** Tells an owner of the company that has invited who accepted, and for which company. Row P8. */
export const partnerCameIn = ({
  name,
  email,
  companyId,
  agreement,
  invited,
  signedBy,
  partner,
}: PartnerCameInLetter): Mail => ({
  to: { name, address: email },
  letter: {
    subject: say(texts.subject, { partner: partner.name }),
    paragraphs: [
      say(mailTexts.hello, { name }),
      say(texts.text, {
        ...{ by: signedBy.name, address: signedBy.email, invited, agreement },
        ...{ partner: partner.name, partnerId: partner.id },
      }),
    ],
    button: { label: texts.button, href: env.ORIGIN + href(paths.partner, { companyId, partnerId: partner.id }) },
    notes: [],
  },
});
