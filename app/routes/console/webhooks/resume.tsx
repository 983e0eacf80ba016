import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resumeWebhook } from "~/domain/webhooks/lead";
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

export const loader = consoleRoute((asked) => askedWebhook(asked, "resume"));

export const action = consoleRoute(async ({ actor, params }) => {
  const webhookId = params.webhookId!;
  try {
    await resumeWebhook(actor, webhookId);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.webhook, { companyId: actor.company.id, webhookId }, { done: "resume" }), 303);
});

export const meta = () => settingsTitle(texts.resume);

export const handle = webhookHandle(texts.resume);

/** Has a webhook that was paused or stopped go on, after asking. */
export default function ResumeWebhook() {
  const { webhook, open, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.resumeQuestion, { label: webhook.label })}
      submit={open ? texts.resume : undefined}
      cancel={{ label: consoleTexts.cancel, href: href(paths.webhook, { companyId, webhookId: webhook.id }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{open ? texts.resumeText : texts.isActive}</p>
    </Confirm>
  );
}
