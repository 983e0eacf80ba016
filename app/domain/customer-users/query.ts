import { type CursorType, type Window, windowOf } from "~/domain/lists/page";
import { searchText } from "~/domain/lists/search";
import { type CustomerUserStatus, customerUserStatuses } from "./status";

/** What the lists of users can be sorted by, and of which kind that is. */
export const customerUserSorts = { name: "text", created: "timestamptz" } as const satisfies Record<string, CursorType>;

export type CustomerUserSort = keyof typeof customerUserSorts;

/** Which users are asked for. */
export interface CustomerUserFilter {
  /** A part of name, e-mail or id. */
  search: string;
  status: CustomerUserStatus | null;
  /** Only the first users of their customers. */
  first: boolean;
  /** Only those who have never signed in. */
  never: boolean;
  /** Only those of one customer. */
  tierAccountId: string | null;
  /** Only these, when there are any. */
  ids: string[];
}

export interface CustomerUserQuery extends CustomerUserFilter {
  sort: CustomerUserSort;
  descending: boolean;
  window: Window;
}

/** As many as a page can tick. */
export const MOST_AT_ONCE = 100;

const ID = /^CU-\d{3}-\d{3}-\d{3}$/;

/** The ids among these texts that could be users', each once. */
export const userIdsIn = (texts: Iterable<string>): string[] =>
  [...new Set(texts)].filter((text) => ID.test(text)).slice(0, MOST_AT_ONCE);

/** What a list's address asks for; what makes no sense is the default. */
export function customerUserQuery(params: URLSearchParams, tierAccountId: string | null = null): CustomerUserQuery {
  const sort = params.get("sort") ?? "";
  const name = sort.replace(/^-/, "");
  const known = Object.hasOwn(customerUserSorts, name);
  const sorted = known ? (name as CustomerUserSort) : "name";
  return {
    search: searchText(params.get("q")),
    status: customerUserStatuses.find((status) => status === params.get("status")) ?? null,
    first: params.get("first") === "1",
    never: params.get("never") === "1",
    tierAccountId,
    ids: userIdsIn(params.getAll("id")),
    sort: sorted,
    descending: known && sort.startsWith("-"),
    window: windowOf(params, customerUserSorts[sorted]),
  };
}

/** Whether the query leaves any of the people out. */
export const isFiltered = ({ search, status, first, never, ids }: CustomerUserFilter): boolean =>
  search !== "" || status !== null || first || never || ids.length > 0;
