import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pauseWebhook } from "~/domain/webhooks/lead";
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

export const loader = consoleRoute((asked) => askedWebhook(asked, "pause"));

export const action = consoleRoute(async ({ actor, params }) => {
  const webhookId = params.webhookId!;
  try {
    await pauseWebhook(actor, webhookId);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.webhook, { companyId: actor.company.id, webhookId }, { done: "pause" }), 303);
});

export const meta = () => settingsTitle(texts.pause);

export const handle = webhookHandle(texts.pause);

/** Has nothing sent any more, after asking. */
export default function PauseWebhook() {
  const { webhook, open, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.pauseQuestion, { label: webhook.label })}
      submit={open ? texts.pause : undefined}
      cancel={{ label: consoleTexts.cancel, href: href(paths.webhook, { companyId, webhookId: webhook.id }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{open ? texts.pauseText : texts.notActive}</p>
    </Confirm>
  );
}
