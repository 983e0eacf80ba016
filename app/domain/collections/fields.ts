import type { AnyColumn, SQL } from "drizzle-orm";
import type { Lookup } from "~/rql/query";

/** The lookups that fields have, as the real server groups them. */
export const TEXT = ["eq", "ne", "like", "ilike", "in", "out"] as const satisfies readonly Lookup[];
export const NUMBER = ["eq", "ne", "ge", "gt", "le", "lt", "in", "out"] as const satisfies readonly Lookup[];
export const EXACT = ["eq", "in"] as const satisfies readonly Lookup[];

/** What can be asked of one of a collection's fields. */
export interface Kind {
  /** Text when left out; a list is of the words there are. */
  type?: "number" | "moment" | readonly string[];
  lookups: readonly Lookup[];
  /** Whether there may be none, and whether that is null or the empty text; such a field knows `null()`. */
  none?: "null" | "empty";
  /** An id that stands for none on the wire, such as HB-0000-0000. */
  noneId?: string;
  /** A search looks here. */
  searched?: true;
  /** Lists can be ordered by it. */
  ordered?: true;
}

/** A field, and where the database keeps it. */
export interface Field extends Kind {
  /** What it is compared and ordered by. */
  column: AnyColumn | SQL;
  /** A folded text with a trigram index in which the field's text stands, by which a part of it is found fast. */
  within?: AnyColumn | SQL;
  /** The column has an index of its lower case, by which what is the same is found fast. */
  lowered?: true;
  /** Of a field with several words at once, any of which may fit: each word there is, and which rows have it. */
  words?: Readonly<Record<string, SQL>>;
}

/** The fields of a collection by their paths; null is a member that can be left out of answers, and is not filtered by. */
export type Fields = Readonly<Record<string, Field | null>>;

/** The same, as far as it is the same for whoever asks. */
export type Kinds = Readonly<Record<string, Kind | null>>;

export const fieldIn = (fields: Fields, path: string): Field | null | undefined =>
  Object.hasOwn(fields, path) ? fields[path] : undefined;
