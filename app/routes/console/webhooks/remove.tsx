import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeWebhook } from "~/domain/webhooks/lead";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { webhookTexts as texts } from "~/texts/webhooks";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { carryToken } from "../carried-token.server";
import { consoleRoute } from "../gate.server";
import { settingsTitle } from "../settings/settings-page";
import { webhookHandle } from "./crumbs";
import { askedWebhook } from "./deed-page.server";

export const loader = consoleRoute((asked) => askedWebhook(asked, "remove"));

export const action = consoleRoute(async (asked) => {
  const { webhook, companyId } = await askedWebhook(asked, "remove");
  try {
    await removeWebhook(asked.actor, webhook.id);
  } catch (error) {
    return refusedConfirmation(error);
  }
  // Nobody finds it any more, so its name goes along to the list that says so.
  const headers = await carryToken(webhook.id, webhook.label);
  throw redirect(href(paths.webhooks, { companyId }, { removed: webhook.id }), { status: 303, headers });
});

export const meta = () => settingsTitle(texts.remove);

export const handle = webhookHandle(texts.remove);

/** Ends a webhook for good, after asking. */
export default function RemoveWebhook() {
  const { webhook, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.removeQuestion, { label: webhook.label })}
      submit={texts.remove}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.webhook, { companyId, webhookId: webhook.id }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{texts.removeText}</p>
    </Confirm>
  );
}
