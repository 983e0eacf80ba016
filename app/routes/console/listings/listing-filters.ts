import type { ListingQuery, ListingRequestQuery } from "~/domain/listings/query";
import { listingRequestStatuses, listingRequestTypes, listingStatuses } from "~/domain/listings/status";
import { listingTexts as texts } from "~/texts/listings";
import type { ListFilter } from "../list-filters";

const { any, requests, columns } = texts;

interface Named {
  id: string;
  name: string;
}

interface Asked {
  query: Pick<ListingQuery, "status" | "marketplaceId" | "productId">;
  products: readonly Named[];
  /** None for a vendor, whose listings stand on other companies' marketplaces. */
  marketplaces: readonly Named[];
}

const named = (things: readonly Named[]) => things.map(({ id, name }) => ({ value: id, label: name }));

/** What listings can be filtered by. Row P9. */
export function listingFilters({ query, products, marketplaces }: Asked): ListFilter[] {
  const statuses = listingStatuses.map((value) => ({ value, label: texts.statuses[value] }));
  const marketplace = {
    ...{ name: "marketplace", label: columns.marketplace, value: query.marketplaceId },
    ...{ options: named(marketplaces), any, says: texts.marketplaceIs },
  };
  return [
    { name: "status", label: columns.status, value: query.status, options: statuses, any },
    {
      ...{ name: "product", label: columns.product, value: query.productId },
      ...{ options: named(products), any, says: texts.productIs },
    },
    ...(marketplaces.length > 0 ? [marketplace] : []),
  ];
}

/** What the requests about them can be filtered by. */
export function requestFilters({ status, type }: Pick<ListingRequestQuery, "status" | "type">): ListFilter[] {
  const statuses = listingRequestStatuses.map((value) => ({ value, label: requests.statuses[value] }));
  const types = listingRequestTypes.map((value) => ({ value, label: requests.types[value] }));
  return [
    { name: "status", label: requests.columns.status, value: status, options: statuses, any },
    { name: "kind", label: requests.typeFilter, value: type, options: types, any },
  ];
}
