import { type CursorType, type Window, windowOf } from "~/domain/lists/page";
import { searchText } from "~/domain/lists/search";

/** What a partner can be. Safe for the browser. */
export const partnerTypes = ["vendor", "distributor", "reseller"] as const;

export type PartnerType = (typeof partnerTypes)[number];

/** Invited: nobody works for it yet. */
export const partnerStatuses = ["invited", "active"] as const;

export type PartnerStatus = (typeof partnerStatuses)[number];

/** What the directory can be sorted by, and of which kind that is. */
export const partnerSorts = {
  name: "text",
  created: "timestamptz",
  type: "text",
  status: "text",
} as const satisfies Record<string, CursorType>;

export type PartnerSort = keyof typeof partnerSorts;

/** Which partners are asked for; the list, a saved view and an export of it read the same. */
export interface PartnerFilter {
  /** A part of name, id or external id. */
  search: string;
  type: PartnerType | null;
  status: PartnerStatus | null;
  /** Only these, when there are any. */
  ids: string[];
}

export interface PartnerQuery extends PartnerFilter {
  sort: PartnerSort;
  descending: boolean;
  window: Window;
}

/** As many as a page can tick. */
const MOST_TICKED = 100;

const ID = /^[VP]A-\d{3}-\d{3}$/;

/** What the directory's address asks for; what makes no sense is the default. */
export function partnerQuery(params: URLSearchParams): PartnerQuery {
  const asked = params.get("sort") ?? "";
  const name = asked.replace(/^-/, "");
  const known = Object.hasOwn(partnerSorts, name);
  const sort = known ? (name as PartnerSort) : "name";
  return {
    search: searchText(params.get("q")),
    type: partnerTypes.find((type) => type === params.get("type")) ?? null,
    status: partnerStatuses.find((status) => status === params.get("status")) ?? null,
    ids: [...new Set(params.getAll("id"))].filter((id) => ID.test(id)).slice(0, MOST_TICKED),
    sort,
    descending: known && asked.startsWith("-"),
    window: windowOf(params, partnerSorts[sort]),
  };
}

/** Whether the query leaves anybody out. */
export const isFiltered = ({ search, type, status, ids }: PartnerFilter): boolean =>
  search !== "" || type !== null || status !== null || ids.length > 0;
