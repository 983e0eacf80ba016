import { useLoaderData, useLocation } from "@remix-run/react";
import { listListingRequests } from "~/domain/listings/list-requests";
import { partyOf } from "~/domain/listings/policy";
import { areRequestsFiltered, listingRequestQuery } from "~/domain/listings/query";
import { listingTexts } from "~/texts/listings";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { FilterForm, Results } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { catalogHandle, catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { ListFilters } from "../list-filters";
import { Kept } from "../list-tools";
import { pagerOf, sizesOf } from "../lists";
import { requestFilters } from "./listing-filters";
import { RequestsTable } from "./requests-table";

const texts = listingTexts.requests;

export const loader = consoleRoute(async ({ actor, url }) => {
  const query = listingRequestQuery(url.searchParams);
  return {
    ...{ page: await listListingRequests(actor, query), query, party: partyOf(actor) },
    ...{ companyId: actor.company.id, timeZone: actor.timeZone },
    deleted: url.searchParams.get("done") === "delete",
  };
});

export const meta = () => catalogTitle(texts.title);

export const handle = catalogHandle(texts.title);

/** Catalog › Listing requests. Row P9. */
export default function ListingRequests() {
  const { page, query, party, companyId, timeZone, deleted } = useLoaderData<typeof loader>();
  const url = useLocation();
  const empty = areRequestsFiltered(query) ? (
    <EmptyState
      icon="search"
      title={texts.nothingFound}
      action={<LinkButton href={url.pathname}>{texts.showAll}</LinkButton>}
    >
      {texts.nothingFoundHint}
    </EmptyState>
  ) : (
    <EmptyState title={texts.empty}>{texts.emptyHint}</EmptyState>
  );
  return (
    <>
      <PageHead title={texts.title} meta={texts.lead} />
      {deleted && <Notice tone="ok" live title={texts.done.delete} />}
      <FilterForm action={url.pathname} label={texts.find}>
        <ListFilters filters={requestFilters(query)} url={url} />
        <Kept url={url} names={["size"]} />
      </FilterForm>
      <Results>
        <RequestsTable
          rows={page.rows}
          partner={party === "vendor" ? "provider" : "vendor"}
          companyId={companyId}
          timeZone={timeZone}
          empty={empty}
        />
        {page.rows.length > 0 && <Pager {...pagerOf(url, page)} sizes={sizesOf(url, query.window)} />}
      </Results>
    </>
  );
}
