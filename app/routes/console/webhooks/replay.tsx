import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replayDelivery } from "~/domain/webhooks/by-hand";
import { findDelivery } from "~/domain/webhooks/deliveries";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { webhookTexts } from "~/texts/webhooks";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { settingsTitle } from "../settings/settings-page";
import { webhookHandle } from "./crumbs";

const texts = webhookTexts.deliveries;

export const loader = consoleRoute(async ({ actor, params }) => {
  const { webhook, eventId, status } = await findDelivery(actor, params.webhookId!, params.eventId!);
  return { webhook, eventId, open: status !== "waiting", companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params }) => {
  const [webhookId, eventId] = [params.webhookId!, params.eventId!];
  try {
    await replayDelivery(actor, webhookId, eventId);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.webhookDelivery, { companyId: actor.company.id, webhookId, eventId }), 303);
});

export const meta = () => settingsTitle(texts.replay);

export const handle = webhookHandle(texts.replay);

/** Sends a delivery again as it was, after asking. */
export default function ReplayDelivery() {
  const { webhook, eventId, open, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const back = href(paths.webhookDelivery, { companyId, webhookId: webhook.id, eventId });
  return (
    <Confirm
      question={texts.replayQuestion}
      submit={open ? texts.replay : undefined}
      cancel={{ label: consoleTexts.cancel, href: back }}
      problems={refusal?.problems ?? []}
    >
      <p>{open ? say(texts.replayText, { address: webhook.address }) : texts.isWaiting}</p>
    </Confirm>
  );
}
