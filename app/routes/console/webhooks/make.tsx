import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { productsIn, WebhookForm as Schema } from "~/domain/webhooks/forms";
import { makeWebhook } from "~/domain/webhooks/make";
import { offerWebhookProducts } from "~/domain/webhooks/offered";
import { demandWebhooks } from "~/domain/webhooks/policy";
import { href, paths } from "~/paths";
import { webhookTexts as texts } from "~/texts/webhooks";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { carryToken } from "../carried-token.server";
import { consoleRoute } from "../gate.server";
import { settingsTitle } from "../settings/settings-page";
import { webhooksHandle } from "./crumbs";
import { WebhookForm } from "./webhook-form";

export const loader = consoleRoute(async ({ actor }) => ({
  offered: await offerWebhookProducts(actor),
  companyId: actor.company.id,
}));

export const action = consoleRoute(async ({ actor, form }) => {
  demandWebhooks(actor);
  const answers = await form();
  const submission = parseWithZod(answers, { schema: Schema });
  if (submission.status !== "success") return unfit(submission);
  try {
    const { id: webhookId, secret } = await makeWebhook(actor, {
      ...submission.value,
      productIds: productsIn(answers),
    });
    const headers = await carryToken(webhookId, secret);
    throw redirect(href(paths.renewWebhookSecret, { companyId: actor.company.id, webhookId }), {
      ...{ status: 303, headers },
    });
  } catch (error) {
    return refused(submission, error, { fields: ["address", "objectClasses", "products"] });
  }
});

export const meta = () => settingsTitle(texts.makeTitle);

export const handle = webhooksHandle(texts.makeTitle);

/** Adds a webhook; its secret is on the page that follows. */
export default function MakeWebhook() {
  const { offered, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={texts.makeTitle} />
      <WebhookForm cancel={href(paths.webhooks, { companyId })} submit={texts.make} offered={offered} answer={answer} />
    </>
  );
}
