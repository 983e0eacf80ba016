/** A value as it was written: text, the absence of one, or the empty text. `at` is its place in the decoded query, from 1. */
export type Value = { is: "text"; text: string; at: number } | { is: "null"; at: number } | { is: "empty"; at: number };

export const orders = ["eq", "ne", "gt", "ge", "lt", "le"] as const;
export const comparisons = [...orders, "like", "ilike"] as const;
export type Comparison = (typeof comparisons)[number];
export type Membership = "in" | "out";
export type Lookup = Comparison | Membership;

/** A field, named by its path, such as `contact_info.contact.email`. */
export interface Named {
  field: string;
  at: number;
}

export type Condition =
  | (Named & { is: "comparison"; lookup: Comparison; value: Value })
  | (Named & { is: "membership"; lookup: Membership; values: Value[] })
  | { is: "and" | "or"; parts: Condition[] }
  | { is: "not"; part: Condition };

export interface Sorted extends Named {
  descending: boolean;
}

export interface Selected extends Named {
  leaveOut: boolean;
}

/** What a query string of the API asks for. */
export interface Query {
  /** All of them have to hold. */
  conditions: Condition[];
  ordering: Sorted[];
  select: Selected[];
  search: string | null;
  limit: number;
  offset: number;
}

/** What a client may ask for at most; nobody's program asks for more by hand. */
export const LIMITS = {
  /** Characters of the decoded query. */
  length: 16_000,
  /** Brackets within brackets. */
  depth: 100,
  /** Comparisons, and values in all lists. */
  terms: 2_000,
  /** Fields of an ordering. */
  ordering: 5,
};

/** A query that cannot be read, or asks for what there is not; its message says where and why. */
export class BadQuery extends Error {
  override name = "BadQuery";
}
