import { type CursorType, type Window, windowOf } from "~/domain/lists/page";
import { searchText } from "~/domain/lists/search";
import { type AgreementType, agreementTypes } from "./types";

/** What the list can be sorted by, and of which kind that is. Safe for the browser. */
export const agreementSorts = { name: "text", created: "timestamptz" } as const satisfies Record<string, CursorType>;

export type AgreementSort = keyof typeof agreementSorts;

export interface AgreementFilter {
  /** A part of name or id. */
  search: string;
  type: AgreementType | null;
}

export interface AgreementQuery extends AgreementFilter {
  sort: AgreementSort;
  descending: boolean;
  window: Window;
}

/** What the list's address asks for; what makes no sense is the default. */
export function agreementQuery(params: URLSearchParams): AgreementQuery {
  const asked = params.get("sort") ?? "";
  const name = asked.replace(/^-/, "");
  const known = Object.hasOwn(agreementSorts, name);
  const sort = known ? (name as AgreementSort) : "name";
  return {
    search: searchText(params.get("q")),
    type: agreementTypes.find((type) => type === params.get("type")) ?? null,
    sort,
    descending: known && asked.startsWith("-"),
    window: windowOf(params, agreementSorts[sort]),
  };
}

/** Whether the query leaves anything out. */
export const isFiltered = ({ search, type }: AgreementFilter): boolean => search !== "" || type !== null;
