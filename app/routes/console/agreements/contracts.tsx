import { useLoaderData, useLocation } from "@remix-run/react";
import { listContracts, narrowedTo } from "~/domain/contracts/list";
import { contractQuery, isFiltered } from "~/domain/contracts/query";
import { agreementTexts as texts } from "~/texts/agreements";
import { contractTexts } from "~/texts/contracts";
import { EmptyState } from "~/ui/empty-state";
import { ContractList } from "../contracts/contract-list";
import { consoleRoute } from "../gate.server";
import { AgreementFrame } from "./agreement-frame";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { agreementAsked } from "./agreement.server";

export const loader = consoleRoute(async (asked) => {
  const page = await agreementAsked(asked);
  const query = contractQuery(asked.url.searchParams);
  const partnerName = await narrowedTo(asked.actor, query);
  return {
    ...page,
    query,
    partnerName,
    found: await listContracts(asked.actor, query, { agreementId: page.agreement.id }),
  };
});

export const meta = agreementTitle(texts.tabs.contracts);

export const handle = agreementHandle(texts.tabs.contracts);

/** The contracts under one agreement; a partner sees its own. Row P3. */
export default function AgreementContracts() {
  const { agreement, companyId, timeZone, done, query, found, partnerName } = useLoaderData<typeof loader>();
  const url = useLocation();
  const empty = <EmptyState title={isFiltered(query) ? contractTexts.nothingFound : texts.contractsEmpty} />;
  return (
    <AgreementFrame agreement={agreement} companyId={companyId} current="contracts" done={done}>
      <ContractList {...{ page: found, query, companyId, timeZone, url, partnerName, empty }} typed={false} />
    </AgreementFrame>
  );
}
