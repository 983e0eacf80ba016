import { useLoaderData, useLocation } from "@remix-run/react";
import { windowOf } from "~/domain/lists/page";
import { findListing } from "~/domain/listings/find";
import { listListingRequests } from "~/domain/listings/list-requests";
import { href, paths } from "~/paths";
import { listingTexts as texts } from "~/texts/listings";
import { LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Dotted, PageHead, Section } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { Time } from "~/ui/time";
import { catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import { listingHandle, listingName } from "./listing-crumbs";
import { RequestsTable } from "./requests-table";
import { ListingState } from "./states";

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const listingId = params.listingId!;
  const window = windowOf(url.searchParams);
  const [listing, requests] = await Promise.all([
    findListing(actor, listingId),
    listListingRequests(actor, { status: null, type: null, listingId, window }),
  ]);
  return { listing, requests, companyId: actor.company.id, timeZone: actor.timeZone };
});

export const meta = ({ data }: { data?: { listing: Parameters<typeof listingName>[0] } }) =>
  catalogTitle(data ? listingName(data.listing) : texts.title);

export const handle = listingHandle();

/** A product on a marketplace, and what has been asked about it. Row P9. */
export default function Listing() {
  const { listing, requests, companyId, timeZone } = useLoaderData<typeof loader>();
  const { id, product, marketplace, vendor, provider, contractId, createdAt, updatedAt, may } = listing;
  const at = { companyId, listingId: id };
  const url = useLocation();
  const moment = (value: Date) => <Time value={value} timeZone={timeZone} look="absolute" />;
  return (
    <>
      <PageHead
        title={listingName(listing)}
        meta={<Dotted items={[<Id key="id" value={id} />, <ListingState key="state" of={listing.status} />]} />}
        actions={
          <>
            {may.remove && (
              <LinkButton href={href(paths.removeListing, at)} data-confirm="">
                {texts.removing.title}
              </LinkButton>
            )}
            {may.change && (
              <LinkButton tone="main" href={href(paths.changeListing, at)} data-confirm="">
                {texts.changing.title}
              </LinkButton>
            )}
          </>
        }
      />
      <Section title={texts.about}>
        <DefinitionList
          items={[
            { term: texts.facts.product, value: product.name },
            { term: texts.facts.description, value: product.description },
            { term: texts.facts.marketplace, value: marketplace.name },
            { term: texts.facts.vendor, value: vendor.name },
            { term: texts.facts.provider, value: provider.name },
            {
              term: texts.facts.contract,
              value: <Id value={contractId} href={href(paths.contract, { companyId, contractId })} />,
            },
            { term: texts.facts.created, value: moment(createdAt) },
            { term: texts.facts.updated, value: moment(updatedAt) },
          ]}
        />
      </Section>
      <Section title={texts.history}>
        <RequestsTable
          rows={requests.rows}
          partner={null}
          companyId={companyId}
          timeZone={timeZone}
          empty={<p className="soft">{texts.requests.empty}</p>}
        />
        <Pager {...pagerOf(url, requests)} />
      </Section>
    </>
  );
}
