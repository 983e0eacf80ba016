import type { AgreementUpdatedLetter } from "~/domain/agreements/letters";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { agreementTexts } from "~/texts/agreements";
import { mailTexts } from "~/texts/mail";
import { say } from "~/texts/say";
import type { Mail } from "./transport.server";

const texts = agreementTexts.letter;

/** Tells a partner's owner that there is a new version of an agreement to sign. Row P9. */
export const agreementUpdated = ({
  name,
  email,
  company,
  agreement,
  contractId,
  partnerId,
}: AgreementUpdatedLetter): Mail => ({
  to: { name, address: email },
  letter: {
    subject: say(texts.subject, { agreement }),
    paragraphs: [say(mailTexts.hello, { name }), say(texts.text, { company, agreement })],
    button: { label: texts.button, href: env.ORIGIN + href(paths.contract, { companyId: partnerId, contractId }) },
    notes: [texts.meanwhile],
  },
});
