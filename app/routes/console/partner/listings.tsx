import { useLoaderData, useLocation, useOutletContext } from "@remix-run/react";
import { listListings } from "~/domain/listings/list";
import { listingQuery } from "~/domain/listings/query";
import { findPartner } from "~/domain/partners/find";
import { partnerDetailTexts } from "~/texts/partner-details";
import { say } from "~/texts/say";
import { EmptyState } from "~/ui/empty-state";
import { Pager } from "~/ui/pager";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import { ListingsTable } from "../listings/listings-table";
import type { PartnerPage } from "./partner-page";

const texts = partnerDetailTexts.listings;

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const { id: partnerId } = await findPartner(actor, params.partnerId!);
  return { page: await listListings(actor, { ...listingQuery(url.searchParams), partnerId }) };
});

/** What of the partner is listed with the reader's company, or the other way round. Row P9. */
export default function PartnerListings() {
  const { page } = useLoaderData<typeof loader>();
  const { partner, companyId, vendor, timeZone } = useOutletContext<PartnerPage>();
  const hint = texts.emptyHint[partner.role === "vendor" ? "theirs" : vendor ? "yours" : "neither"];
  const url = useLocation();
  return (
    <>
      <ListingsTable
        rows={page.rows}
        partner={null}
        companyId={companyId}
        timeZone={timeZone}
        empty={<EmptyState title={texts.empty}>{say(hint, { name: partner.name })}</EmptyState>}
      />
      <Pager {...pagerOf(url, page)} />
    </>
  );
}
