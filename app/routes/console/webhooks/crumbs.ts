import { href, paths } from "~/paths";
import { settingsTexts } from "~/texts/settings";
import { webhookTexts } from "~/texts/webhooks";
import { pageHandle } from "../page";

const inSettings = (companyId: string) => [
  { label: settingsTexts.title, href: href(paths.settings, { companyId }) },
  { label: webhookTexts.title, href: href(paths.webhooks, { companyId }) },
];

/** Settings › Webhooks › the page. */
export const webhooksHandle = (label: string) =>
  pageHandle<{ companyId: string }>(({ companyId }) => [...inSettings(companyId), { label }]);

interface OfWebhook {
  companyId: string;
  webhook: { id: string; label: string };
}

/** Settings › Webhooks › the webhook, and the page about it. */
export const webhookHandle = (label?: string) =>
  pageHandle<OfWebhook>(({ companyId, webhook }) => {
    const own = { label: webhook.label, href: href(paths.webhook, { companyId, webhookId: webhook.id }) };
    return [...inSettings(companyId), ...(label ? [own, { label }] : [{ label: own.label }])];
  });
