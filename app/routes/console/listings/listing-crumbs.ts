import { href, paths } from "~/paths";
import { catalogTexts } from "~/texts/catalog";
import { listingTexts as texts } from "~/texts/listings";
import { say } from "~/texts/say";
import { pageHandle } from "../page";

/** A listing by its product and its marketplace. */
export const listingName = (at: { product: { name: string }; marketplace: { name: string } }) =>
  say(texts.name, { product: at.product.name, marketplace: at.marketplace.name });

interface OfListing {
  companyId: string;
  listing: { id: string; product: { name: string }; marketplace: { name: string } };
}

/** Catalog › Listings › the listing, and the page about it. */
export const listingHandle = (label?: string) =>
  pageHandle<OfListing>(({ companyId, listing }) => {
    const own = { label: listingName(listing), href: href(paths.listing, { companyId, listingId: listing.id }) };
    return [
      { label: catalogTexts.title, href: href(paths.catalog, { companyId }) },
      { label: texts.title, href: href(paths.listings, { companyId }) },
      ...(label ? [own, { label }] : [{ label: own.label }]),
    ];
  });

interface OfRequest {
  companyId: string;
  request: { id: string };
}

/** Catalog › Listing requests › the request, and the deed asked about. */
export const requestHandle = (label?: string) =>
  pageHandle<OfRequest>(({ companyId, request }) => {
    const own = { label: request.id, href: href(paths.listingRequest, { companyId, requestId: request.id }) };
    return [
      { label: catalogTexts.title, href: href(paths.catalog, { companyId }) },
      { label: texts.requests.title, href: href(paths.listingRequests, { companyId }) },
      ...(label ? [own, { label }] : [{ label: own.label }]),
    ];
  });
