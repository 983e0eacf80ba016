import { useLoaderData, useLocation } from "@remix-run/react";
import { managesCatalog } from "~/domain/catalog/policy";
import { windowOf } from "~/domain/lists/page";
import { listListings } from "~/domain/listings/list";
import { partyOf } from "~/domain/listings/policy";
import { isListingsFiltered, listingQuery } from "~/domain/listings/query";
import { listMarketplaces } from "~/domain/marketplaces/list";
import { listProducts } from "~/domain/products/list";
import { listListedProducts } from "~/domain/products/listed";
import { href, paths } from "~/paths";
import { listingTexts as texts } from "~/texts/listings";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { FilterForm, Results } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { catalogHandle, catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { ListFilters } from "../list-filters";
import { Kept } from "../list-tools";
import { pagerOf, sizesOf } from "../lists";
import { listingFilters } from "./listing-filters";
import { ListingsTable } from "./listings-table";

/** The first hundred of each are enough to choose from. */
const CHOICES = { ...windowOf(new URLSearchParams(), "text"), size: 100 };

export const loader = consoleRoute(async ({ actor, url }) => {
  const query = listingQuery(url.searchParams);
  const party = partyOf(actor);
  const [page, products, marketplaces] = await Promise.all([
    listListings(actor, query),
    party === "vendor" ? listProducts(actor, CHOICES) : listListedProducts(actor, CHOICES),
    party === "vendor" ? null : listMarketplaces(actor, CHOICES),
  ]);
  return {
    ...{ page, query, party, products: products.rows, marketplaces: marketplaces?.rows ?? [] },
    ...{ companyId: actor.company.id, timeZone: actor.timeZone },
    may: { ask: party === "vendor" && managesCatalog(actor) },
  };
});

export const meta = () => catalogTitle(texts.title);

export const handle = catalogHandle(texts.title);

/** Catalog › Listings. Row P9. */
export default function Listings() {
  const { page, query, party, products, marketplaces, companyId, timeZone, may } = useLoaderData<typeof loader>();
  const url = useLocation();
  const vendor = party === "vendor";
  const ask = may.ask && (
    <LinkButton tone="main" icon="plus" href={href(paths.askListing, { companyId })}>
      {texts.ask}
    </LinkButton>
  );
  const empty = isListingsFiltered(query) ? (
    <EmptyState
      icon="search"
      title={texts.nothingFound}
      action={<LinkButton href={url.pathname}>{texts.showAll}</LinkButton>}
    >
      {texts.nothingFoundHint}
    </EmptyState>
  ) : (
    <EmptyState title={texts.empty}>{vendor ? texts.emptyVendor : texts.emptyProvider}</EmptyState>
  );
  return (
    <>
      <PageHead title={texts.title} meta={vendor ? texts.leadVendor : texts.leadProvider} actions={ask} />
      <FilterForm action={url.pathname} label={texts.find}>
        <ListFilters filters={listingFilters({ query, products, marketplaces })} url={url} />
        <Kept url={url} names={["size"]} />
      </FilterForm>
      <Results>
        <ListingsTable
          rows={page.rows}
          partner={vendor ? "provider" : "vendor"}
          companyId={companyId}
          timeZone={timeZone}
          empty={empty}
        />
        {page.rows.length > 0 && <Pager {...pagerOf(url, page)} sizes={sizesOf(url, query.window)} />}
      </Results>
    </>
  );
}
