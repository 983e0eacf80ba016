import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sendTestEvent } from "~/domain/webhooks/by-hand";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { webhookTexts as texts } from "~/texts/webhooks";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { settingsTitle } from "../settings/settings-page";
import { webhookHandle } from "./crumbs";
import { askedWebhook } from "./deed-page.server";

export const loader = consoleRoute((asked) => askedWebhook(asked));

export const action = consoleRoute(async ({ actor, params }) => {
  const webhookId = params.webhookId!;
  try {
    const eventId = await sendTestEvent(actor, webhookId);
    throw redirect(href(paths.webhookDelivery, { companyId: actor.company.id, webhookId, eventId }), 303);
  } catch (error) {
    return refusedConfirmation(error);
  }
});

export const meta = () => settingsTitle(texts.test);

export const handle = webhookHandle(texts.test);

/** Sends an event that stands for nothing, after asking. */
export default function TestWebhook() {
  const { webhook, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.testQuestion, { label: webhook.label })}
      submit={texts.test}
      cancel={{ label: consoleTexts.cancel, href: href(paths.webhook, { companyId, webhookId: webhook.id }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(texts.testText, { address: webhook.address })}</p>
    </Confirm>
  );
}
