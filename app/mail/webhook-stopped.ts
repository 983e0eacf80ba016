import type { WebhookStoppedLetter } from "~/domain/webhooks/letters";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { say } from "~/texts/say";
import { webhookTexts } from "~/texts/webhooks";
import type { Mail } from "./transport.server";

const texts = webhookTexts.letter;

/** Tells an owner that a webhook was stopped, because nothing arrived. */
export const webhookStopped = (letter: WebhookStoppedLetter): Mail => {
  const { name, email, company, companyId, webhookId, label, address } = letter;
  return {
    to: { name, address: email },
    letter: {
      subject: say(texts.subject, { label }),
      paragraphs: [say(mailTexts.hello, { name }), say(texts.text, { label, address, company })],
      button: { label: texts.button, href: env.ORIGIN + href(paths.webhook, { companyId, webhookId }) },
      notes: [texts.after],
    },
  };
};
