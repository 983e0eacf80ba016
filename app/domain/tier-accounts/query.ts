import { type CursorType, type Window, windowOf } from "~/domain/lists/page";
import { searchText } from "~/domain/lists/search";

/** What the directory can be sorted by, and of which kind that is. */
export const tierAccountSorts = {
  name: "text",
  created: "timestamptz",
  updated: "timestamptz",
} as const satisfies Record<string, CursorType>;

export type TierAccountSort = keyof typeof tierAccountSorts;

export const environments = ["production", "test", "preview"] as const;

/** Which tier accounts are asked for; the directory, a saved view and an export of it read the same. */
export interface TierAccountFilter {
  search: string;
  type: "customer" | "reseller" | null;
  /** A hub's id, or `none`. */
  hub: string | null;
  /** A reseller's id, or a part of its name. */
  parent: string | null;
  environment: (typeof environments)[number] | null;
  /** `YYYY-MM-DD`: the beginning of that day where the actor is. */
  createdSince: string | null;
  changedSince: string | null;
  /** Only accounts that a vendor has still to confirm. */
  pending: boolean;
  /** Only these, when there are any. */
  ids: string[];
}

export interface TierAccountQuery extends TierAccountFilter {
  sort: TierAccountSort;
  descending: boolean;
  window: Window;
}

/** As many as a page can tick, and no more than an address can carry. */
const MOST_IDS = 100;

const oneOf = <T extends string>(known: readonly T[], asked: string | null): T | null =>
  known.find((value) => value === asked) ?? null;

/** A day that exists, as a date field sends it. */
export function dayOf(asked: string | null): string | null {
  if (!asked || !/^(19|20)\d\d-\d\d-\d\d$/.test(asked)) return null;
  const date = new Date(`${asked}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(asked) ? asked : null;
}

/** The ids an address ticks, at most a page of them. */
export const idsOf = (params: URLSearchParams): string[] =>
  [...new Set(params.getAll("id"))].filter((id) => /^[A-Z]{2,3}-[\d-]{4,30}$/.test(id)).slice(0, MOST_IDS);

/** What the list's address asks for; what makes no sense is the default. */
export function tierAccountQuery(params: URLSearchParams): TierAccountQuery {
  const sort = params.get("sort") ?? "";
  const name = sort.replace(/^-/, "");
  const known = Object.hasOwn(tierAccountSorts, name);
  const sorted = known ? (name as TierAccountSort) : "name";
  const hub = searchText(params.get("hub"));
  return {
    search: searchText(params.get("q")),
    type: oneOf(["customer", "reseller"] as const, params.get("type")),
    hub: hub === "none" || /^HB-[\d-]+$/.test(hub) ? hub : null,
    parent: searchText(params.get("parent")) || null,
    environment: oneOf(environments, params.get("environment")),
    createdSince: dayOf(params.get("created")),
    changedSince: dayOf(params.get("changed")),
    pending: params.get("pending") === "1",
    ids: idsOf(params),
    sort: sorted,
    descending: known && sort.startsWith("-"),
    window: windowOf(params, tierAccountSorts[sorted]),
  };
}

/** Whether the query leaves anything out. */
export const isFiltered = (query: TierAccountFilter): boolean =>
  query.search !== "" ||
  query.pending ||
  query.ids.length > 0 ||
  [query.type, query.hub, query.parent, query.environment, query.createdSince, query.changedSince].some(Boolean);
