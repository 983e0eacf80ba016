import type { PartnerInvitationLetter } from "~/domain/partner-invitations/letters";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { activationTexts } from "~/texts/activation";
import { say } from "~/texts/say";
import type { Mail } from "./transport.server";

const texts = activationTexts.letter;

/** Asks a company to become a partner: to read the agreement, register and accept. Row P7. */
export const partnerInvitation = ({ email, token, ...who }: PartnerInvitationLetter): Mail => ({
  to: { name: email, address: email },
  letter: {
    subject: say(texts.subject, { company: who.company }),
    paragraphs: [mailTexts.helloAnybody, say(texts.asked, who)],
    button: { label: texts.button, href: env.ORIGIN + href(paths.activatePartner, { token }) },
    notes: [texts.once, texts.notYou],
  },
});
