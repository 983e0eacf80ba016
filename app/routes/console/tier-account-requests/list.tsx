import { useLoaderData, useLocation } from "@remix-run/react";
import { listRequests } from "~/domain/tier-account-requests/list";
import { offerProducts } from "~/domain/tier-account-requests/offered";
import { canAccept } from "~/domain/tier-account-requests/policy";
import { isFiltered, requestQuery } from "~/domain/tier-account-requests/query";
import { listViews } from "~/domain/saved-views/list";
import { canSave } from "~/domain/saved-views/policy";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { listTexts } from "~/texts/lists";
import { Button, LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { columnsOf } from "../columns";
import { consoleRoute } from "../gate.server";
import { ListFrame } from "../list-frame";
import { ROWS } from "../list-tools";
import { carried } from "../lists";
import { pageHandle, title } from "../page";
import { DirectoryTabs } from "../tier-accounts/directory-tabs";
import { requestColumns, standardRequestColumns } from "./request-columns";
import { requestFilters } from "./request-filters";
import { RequestsTable } from "./requests-table";

const texts = consoleTexts.requests;
const finding = listTexts.requests;

export const loader = consoleRoute(async ({ actor, url }) => {
  const query = requestQuery(url.searchParams);
  const vendor = actor.company.role === "vendor";
  const [page, views, products] = await Promise.all([
    listRequests(actor, query),
    listViews(actor, "tier-account-requests"),
    offerProducts(actor),
  ]);
  return {
    ...{ page, query, views, products, vendor },
    columns: columnsOf(url.searchParams, requestColumns, standardRequestColumns(vendor)),
    may: { accept: canAccept(actor), save: canSave(actor) },
    companyId: actor.company.id,
    timeZone: actor.timeZone,
    noneTicked: url.searchParams.get("ticked") === "none",
  };
});

export const meta = () => title(consoleTexts.modules.requests, texts.title);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, { companyId }) },
  { label: consoleTexts.modules.requests },
]);

/** The page one stands on, to come back to: the form of the ticked rows leaves it out, because an export has no pages. */
function placeIn(search: string): { name?: string; value?: string } {
  const [place] = [...carried(search)].filter(([name]) => name === "after" || name === "before");
  return place ? { name: place[0], value: place[1] } : {};
}

export default function Requests() {
  const list = useLoaderData<typeof loader>();
  const { page, query, companyId, may } = list;
  const url = useLocation();
  const requests = href(paths.tierAccountRequests, { companyId });
  const showAll = <LinkButton href={requests}>{texts.showAll}</LinkButton>;
  const empty = isFiltered(query) ? (
    <EmptyState icon="search" title={finding.nothingFound} action={showAll}>
      {finding.nothingFoundHint}
    </EmptyState>
  ) : (
    <EmptyState title={texts.empty}>{texts.emptyHint}</EmptyState>
  );
  return (
    <>
      <PageHead
        title={texts.title}
        actions={
          may.accept && (
            <Button form={ROWS} formAction={href(paths.acceptRequests, { companyId })} {...placeIn(url.search)}>
              {finding.acceptTicked}
            </Button>
          )
        }
      />
      <DirectoryTabs companyId={companyId} current="requests" />
      {list.noneTicked && may.accept && (
        <Notice tone="wait" live title={listTexts.acceptMany.none}>
          {listTexts.acceptMany.noneHint}
        </Notice>
      )}
      <ListFrame
        list="tier-account-requests"
        companyId={companyId}
        url={url}
        at={{
          list: requests,
          columns: href(paths.tierAccountRequestColumns, { companyId }),
          export: href(paths.exportTierAccountRequests, { companyId }),
        }}
        views={list.views}
        may={may}
        texts={finding}
        query={query}
        page={page}
        filters={requestFilters({ filter: query, products: list.products, vendor: list.vendor })}
      >
        <RequestsTable list={list} url={url} empty={empty} />
      </ListFrame>
    </>
  );
}
