import { useLoaderData, useLocation } from "@remix-run/react";
import { listContracts, narrowedTo } from "~/domain/contracts/list";
import { contractQuery, isFiltered } from "~/domain/contracts/query";
import { href, paths } from "~/paths";
import { contractTexts as texts } from "~/texts/contracts";
import { partnerTexts } from "~/texts/partners";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { PartnerTabs } from "../partners/partner-tabs";
import { ContractList } from "./contract-list";

export const loader = consoleRoute(async ({ actor, url }) => {
  const query = contractQuery(url.searchParams);
  const { company, timeZone } = actor;
  return {
    ...{ query, timeZone, companyId: company.id, distributor: company.role === "distributor" },
    page: await listContracts(actor, query),
    partnerName: await narrowedTo(actor, query),
    withdrawn: url.searchParams.get("done") === "withdraw",
  };
});

export const meta = () => title(texts.title, partnerTexts.module);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  { label: partnerTexts.module, href: href(paths.partners, { companyId }) },
  { label: texts.title },
]);

/** All contracts of the company, on either side. Row P2. */
export default function Contracts() {
  const { page, query, companyId, timeZone, distributor, withdrawn, partnerName } = useLoaderData<typeof loader>();
  const url = useLocation();
  const empty = isFiltered(query) ? (
    <EmptyState
      icon="search"
      title={texts.nothingFound}
      action={<LinkButton href={href(paths.contracts, { companyId })}>{texts.showAll}</LinkButton>}
    >
      {texts.nothingFoundHint}
    </EmptyState>
  ) : (
    <EmptyState title={texts.empty}>{distributor ? texts.emptyHint.distributor : texts.emptyHint.other}</EmptyState>
  );
  return (
    <>
      <PageHead title={partnerTexts.title} />
      <PartnerTabs companyId={companyId} current="contracts" />
      {withdrawn && (
        <Notice tone="ok" live>
          {texts.done.withdraw}
        </Notice>
      )}
      <ContractList {...{ page, query, companyId, timeZone, url, partnerName, empty }} />
    </>
  );
}
