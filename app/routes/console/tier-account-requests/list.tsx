import { useLoaderData, useLocation } from "@remix-run/react";
import { listRequests } from "~/domain/tier-account-requests/list";
import { offerProducts } from "~/domain/tier-account-requests/offered";
import { canAccept } from "~/domain/tier-account-requests/policy";
import { isFiltered, requestQuery } from "~/domain/tier-account-requests/query";
import { listViews } from "~/domain/saved-views/list";
import { canSave } from "~/domain/saved-views/policy";
import { viewQuery } from "~/domain/saved-views/query";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { listTexts } from "~/texts/lists";
import { Button, LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { FilterForm, Results } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { SearchField } from "~/ui/search-field";
import { columnsOf } from "../columns";
import { consoleRoute } from "../gate.server";
import { ExportMenu, Kept, MoreThanShown, ROWS, RowsForm } from "../list-tools";
import { pagerOf, sizesOf, withParameters } from "../lists";
import { pageHandle, title } from "../page";
import { ViewLinks } from "../saved-views/view-links";
import { DirectoryTabs } from "../tier-accounts/directory-tabs";
import { requestColumns, standardRequestColumns } from "./request-columns";
import { RequestFilters } from "./request-filters";
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
  };
});

export const meta = () => title(consoleTexts.modules.requests, texts.title);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, { companyId }) },
  { label: consoleTexts.modules.requests },
]);

export default function Requests() {
  const list = useLoaderData<typeof loader>();
  const { page, query, companyId, may } = list;
  const url = useLocation();
  const requests = href(paths.tierAccountRequests, { companyId });
  const columns = withParameters({ ...url, pathname: href(paths.tierAccountRequestColumns, { companyId }) }, {});
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
            <Button form={ROWS} formAction={href(paths.acceptRequests, { companyId })}>
              {finding.acceptTicked}
            </Button>
          )
        }
      />
      <DirectoryTabs companyId={companyId} current="requests" />
      <ViewLinks
        list="tier-account-requests"
        views={list.views}
        companyId={companyId}
        url={url}
        listPath={requests}
        saveable={may.save && viewQuery("tier-account-requests", new URLSearchParams(url.search)) !== ""}
      />
      <FilterForm
        action={requests}
        label={finding.findLabel}
        end={
          <>
            <LinkButton href={columns} data-follow="">
              {listTexts.columns}
            </LinkButton>
            <ExportMenu />
          </>
        }
      >
        <SearchField name="q" label={finding.find} placeholder={finding.find} defaultValue={query.search} slash />
        <RequestFilters filter={query} products={list.products} vendor={list.vendor} url={url} />
        <Kept url={url} names={["sort", "size", "columns", "view"]} />
      </FilterForm>
      <Results>
        <MoreThanShown search={query.search} total={page.total} />
        <RowsForm url={url} action={href(paths.exportTierAccountRequests, { companyId })} />
        <RequestsTable list={list} url={url} empty={empty} />
        {page.total > 0 && <Pager {...pagerOf(url, page)} sizes={sizesOf(url, query.window)} />}
      </Results>
    </>
  );
}
