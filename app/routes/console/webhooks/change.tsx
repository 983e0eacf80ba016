import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeWebhook } from "~/domain/webhooks/change";
import { findWebhook } from "~/domain/webhooks/find";
import { productsIn, WebhookForm as Schema } from "~/domain/webhooks/forms";
import { offerWebhookProducts } from "~/domain/webhooks/offered";
import { href, paths } from "~/paths";
import { webhookTexts as texts } from "~/texts/webhooks";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { savedWord, settingsTitle } from "../settings/settings-page";
import { webhookHandle } from "./crumbs";
import { WebhookForm } from "./webhook-form";

export const loader = consoleRoute(async ({ actor, params }) => {
  const webhook = await findWebhook(actor, params.webhookId!);
  return { webhook, offered: await offerWebhookProducts(actor), companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const { id: webhookId } = await findWebhook(actor, params.webhookId!);
  const answers = await form();
  const submission = parseWithZod(answers, { schema: Schema });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, ...wanted } = submission.value;
  try {
    const productIds = productsIn(answers);
    const saved = savedWord(await changeWebhook(actor, webhookId, { ...wanted, productIds }, baseVersion));
    throw redirect(href(paths.webhook, { companyId: actor.company.id, webhookId }, { saved }), 303);
  } catch (error) {
    return refused(submission, error, { fields: ["address", "objectClasses", "products"] });
  }
});

export const meta = () => settingsTitle(texts.changeTitle);

export const handle = webhookHandle(texts.change);

/** Changes what a webhook is told of, and where. */
export default function ChangeWebhook() {
  const { webhook, offered, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={texts.changeTitle} meta={webhook.label} />
      <WebhookForm
        cancel={href(paths.webhook, { companyId, webhookId: webhook.id })}
        {...{ offered, webhook, answer }}
      />
    </>
  );
}
