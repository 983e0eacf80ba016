import { type AnyColumn, asc, desc, type SQL, sql } from "drizzle-orm";
import type { CursorType, Window } from "./page";
import { SEARCH_CAP } from "./search";

export interface Order {
  column: AnyColumn | SQL;
  /** The column that makes the order total. */
  id: AnyColumn | SQL;
  descending: boolean;
  /** How a cursor's text becomes the column's type again. */
  cast: CursorType;
}

/** The condition and order by which a list goes on from a cursor, forward or back. */
export function keyset({ column, id, descending, cast }: Order, { after, before }: Window) {
  const backwards = before !== undefined;
  const down = descending !== backwards;
  const cursor = after ?? before;
  const value = cursor && (cast === "text" ? sql`${cursor[0]}::text` : sql`${cursor[0]}::timestamptz`);
  const condition: SQL | undefined =
    cursor &&
    (down ? sql`(${column}, ${id}) < (${value}, ${cursor[1]})` : sql`(${column}, ${id}) > (${value}, ${cursor[1]})`);
  return { condition, orderBy: down ? [desc(column), desc(id)] : [asc(column), asc(id)] };
}

/**
 * The ids of a page among what a search has found (the common table `found`: id and the value to sort by), so that only the page's own
 * rows are looked at.
 */
export function picked(order: Pick<Order, "cast" | "descending">, window: Window): SQL {
  const { condition, orderBy } = keyset({ ...order, column: sql`first.value`, id: sql`first.id` }, window);
  return sql`(select first.id from (select id, value from found limit ${SEARCH_CAP}) first
    where ${condition ?? sql`true`} order by ${sql.join(orderBy, sql`, `)} limit ${window.size + 1})`;
}
