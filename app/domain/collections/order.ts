import { type AnyColumn, asc, desc, type SQL, sql } from "drizzle-orm";
import { BadQuery, type Sorted } from "~/rql/query";
import { type Fields, fieldIn } from "./fields";

/** One thing that a list is sorted by. */
export interface Sorting {
  by: AnyColumn | SQL;
  descending: boolean;
}

/**
 * The order that a query asks for, else the collection's own; made total by the id.
 * @throws BadQuery of a field that lists are not ordered by
 */
export function orderOf(fields: Fields, ordering: readonly Sorted[], usual: AnyColumn, id: AnyColumn): Sorting[] {
  const last = { by: id, descending: false };
  if (ordering.length === 0) return [{ by: usual, descending: false }, last];
  const sorted = ordering.map(({ field, descending }) => {
    const known = fieldIn(fields, field);
    if (!known?.ordered) throw new BadQuery(`Bad ordering filter: ${field}.`);
    return { by: known.column, descending };
  });
  return [...sorted, last];
}

/** The order as the database is told of it. */
export const inThatOrder = (order: readonly Sorting[]): SQL =>
  sql.join(
    order.map(({ by, descending }) => (descending ? desc(by) : asc(by))),
    sql`, `,
  );
