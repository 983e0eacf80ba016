import { type AnyColumn, asc, desc, type SQL } from "drizzle-orm";
import { BadQuery, type Sorted } from "~/rql/query";
import { type Fields, fieldIn } from "./fields";

/**
 * The order that a query asks for, else the collection's own; made total by the id.
 * @throws BadQuery of a field that lists are not ordered by
 */
export function orderOf(fields: Fields, ordering: readonly Sorted[], usual: readonly SQL[], id: AnyColumn): SQL[] {
  if (ordering.length === 0) return [...usual, asc(id)];
  const sorted = ordering.map(({ field, descending }) => {
    const known = fieldIn(fields, field);
    if (!known?.ordered) throw new BadQuery(`Bad ordering filter: ${field}.`);
    return descending ? desc(known.column) : asc(known.column);
  });
  return [...sorted, asc(id)];
}
