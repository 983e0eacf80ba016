import { type Window, windowOf } from "~/domain/lists/page";
import { searchText } from "~/domain/lists/search";
import { idsOf } from "~/domain/tier-accounts/query";
import { type RequestStatus, requestStatuses } from "./status";

/** How old a request is: younger, or older, than so many days. */
export const ages = { day: 1, week: 7, month: 30, "over-week": -7, "over-month": -30 } as const;

export type Age = keyof typeof ages;

/** Which requests are asked for; the list, a saved view and an export of it read the same. */
export interface RequestFilter {
  /** A part of the account's name, ids or e-mail, or the beginning of a request's id. */
  search: string;
  status: RequestStatus | null;
  productId: string | null;
  vendorId: string | null;
  tierAccountId: string | null;
  age: Age | null;
  /** Only these, when there are any. */
  ids: string[];
}

export interface RequestQuery extends RequestFilter {
  descending: boolean;
  window: Window;
}

const idIn = (params: URLSearchParams, name: string, shape: RegExp) => {
  const asked = searchText(params.get(name)).toUpperCase();
  return shape.test(asked) ? asked : null;
};

/** What the list's address asks for; what makes no sense is the default. */
export function requestQuery(params: URLSearchParams): RequestQuery {
  const age = params.get("age") ?? "";
  return {
    search: searchText(params.get("q")),
    status: requestStatuses.find((known) => known === params.get("status")) ?? null,
    productId: idIn(params, "product", /^PRD-[\d-]+$/),
    vendorId: idIn(params, "vendor", /^VA-[\d-]+$/),
    tierAccountId: idIn(params, "account", /^TA-[\d-]+$/),
    age: Object.hasOwn(ages, age) ? (age as Age) : null,
    ids: idsOf(params),
    descending: params.get("sort") !== "created",
    window: windowOf(params),
  };
}

/** Whether the query leaves anything out. */
export const isFiltered = ({ search, status, productId, vendorId, tierAccountId, age, ids }: RequestFilter): boolean =>
  search !== "" || ids.length > 0 || [status, productId, vendorId, tierAccountId, age].some(Boolean);
