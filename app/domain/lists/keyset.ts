import { type AnyColumn, asc, desc, type SQL, sql } from "drizzle-orm";
import type { CursorType, Window } from "./page";

export interface Order {
  column: AnyColumn;
  /** The column that makes the order total. */
  id: AnyColumn;
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
