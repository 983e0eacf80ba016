import type { InvitationLetter } from "~/domain/invitations/letters";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import type { Mail } from "./transport.server";

const texts = operatorTexts.letters.invitation;

/** Asks somebody to work for a company in the management console. */
export const operatorInvitation = ({ name, email, company, by, token }: InvitationLetter): Mail => ({
  to: { name, address: email },
  letter: {
    subject: say(texts.subject, { company }),
    paragraphs: [
      say(mailTexts.hello, { name }),
      by === null ? say(texts.asked, { company }) : say(texts.askedBy, { by, company }),
    ],
    button: { label: texts.button, href: env.ORIGIN + href(paths.acceptInvitation, { token }) },
    notes: [texts.once, texts.notYou],
  },
});
