import { useOutletContext } from "@remix-run/react";
import { consoleTexts } from "~/texts/console";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Time } from "~/ui/time";
import type { RequestPage } from "./request-page";

const texts = consoleTexts.requests;

/** Hub and external ID of the account, and the parties of the request. Row C12. */
export default function RequestDetails() {
  const { request, timeZone } = useOutletContext<RequestPage>();
  return (
    <DefinitionList
      items={[
        { term: consoleTexts.account.hub, value: request.after.hub?.name ?? consoleTexts.none },
        { term: consoleTexts.fields.externalId, value: request.after.externalId },
        { term: texts.requestId, value: <Id value={request.id} /> },
        { term: texts.provider, value: request.provider.name },
        { term: texts.columns.vendor, value: request.vendor.name },
        { term: texts.columns.product, value: request.product.name },
        {
          term: consoleTexts.account.created,
          value: <Time value={request.createdAt} timeZone={timeZone} look="absolute" />,
        },
        {
          term: consoleTexts.account.updated,
          value: <Time value={request.updatedAt} timeZone={timeZone} look="absolute" />,
        },
      ]}
    />
  );
}
