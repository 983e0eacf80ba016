import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findWebhook } from "~/domain/webhooks/find";
import { renewWebhookSecret } from "~/domain/webhooks/lead";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { webhookTexts as texts } from "~/texts/webhooks";
import { LinkButton } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { Id } from "~/ui/id";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { refusedConfirmation } from "../../form";
import { carryToken, takeToken } from "../carried-token.server";
import { consoleRoute } from "../gate.server";
import { settingsTitle } from "../settings/settings-page";
import { webhookHandle } from "./crumbs";

export const loader = consoleRoute(async (asked) => {
  const { actor, params } = asked;
  const { id, label } = await findWebhook(actor, params.webhookId!);
  return { webhook: { id, label }, secret: await takeToken(asked, id), companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params }) => {
  const webhookId = params.webhookId!;
  try {
    const headers = await carryToken(webhookId, await renewWebhookSecret(actor, webhookId));
    throw redirect(href(paths.renewWebhookSecret, { companyId: actor.company.id, webhookId }), {
      ...{ status: 303, headers },
    });
  } catch (error) {
    return refusedConfirmation(error);
  }
});

export const meta = () => settingsTitle(texts.secretTitle);

export const handle = webhookHandle(texts.secretTitle);

/** A secret that has just been made, once; else the question whether to make a new one. */
export default function RenewWebhookSecret() {
  const { webhook, secret, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const back = href(paths.webhook, { companyId, webhookId: webhook.id });
  if (secret !== null)
    return (
      <>
        <PageHead title={texts.secretTitle} meta={webhook.label} />
        <Notice tone="wait">{texts.secretText}</Notice>
        <p className="to-copy">
          <Id value={secret} />
        </p>
        <LinkButton tone="main" href={back}>
          {texts.secretDone}
        </LinkButton>
      </>
    );
  return (
    <Confirm
      question={say(texts.renewQuestion, { label: webhook.label })}
      submit={texts.renew}
      cancel={{ label: consoleTexts.cancel, href: back }}
      problems={refusal?.problems ?? []}
    >
      <p>{texts.renewText}</p>
    </Confirm>
  );
}
