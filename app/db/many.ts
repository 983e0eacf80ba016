import { type AnyColumn, getTableColumns, getTableName, type SQL, type SQLChunk, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Queryable, Transaction } from "./client";

const named = (name: string) => sql.identifier(name);
const list = (parts: SQLChunk[]) => sql.join(parts, sql`, `);

/** Whether a column has one of the values; one parameter, however many there are. */
export const among = (column: AnyColumn | SQL, values: Iterable<string>): SQL =>
  sql`${column} = any (array(select json_array_elements_text(${JSON.stringify([...values])}::json)))`;

/** Rows of our own to join a table with, called `r`: their columns are such as `owner text, name text`. */
export const given = (rows: readonly object[], columns: SQL): SQL =>
  sql`json_to_recordset(${JSON.stringify(rows)}::json) as r(${columns})`;

/**
 * Whether a row is the owner's, for lookups by something rarer than that. The planner believes of an owner who is new that there is
 * nothing, and would as soon go through all that is theirs; so it is not told that indexes begin with owners, too.
 */
export const ownedBy = (owner: AnyColumn, value: string | SQL): SQL => sql`(${owner} || '') = ${value}`;

/**
 * Inserts rows by one statement with one parameter, in their order. All have the same columns; what they leave out has its default.
 * @param also columns that the database works out, once for all rows
 * @returns how many were inserted
 */
export async function insertMany<T extends PgTable>(
  tx: Transaction,
  table: T,
  rows: readonly T["$inferInsert"][],
  also: { [Column in keyof T["$inferInsert"]]?: SQL } = {},
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const columns = getTableColumns(table);
  const nameOf = (key: string) => columns[key]!.name;
  const keys = Object.keys(first);
  const written = rows.map((row) => Object.fromEntries(keys.map((key) => [nameOf(key), row[key as keyof typeof row]])));
  const extra = Object.entries(also as Record<string, SQL>);
  const into = [...keys, ...extra.map(([key]) => key)].map((key) => named(nameOf(key)));
  const values = [...keys.map((key) => sql`r.${named(nameOf(key))}`), ...extra.map(([, value]) => value)];
  const source = sql`json_populate_recordset(null::${named(getTableName(table))}, ${JSON.stringify(written)}::json) r`;
  const { count } = await (tx as Queryable).execute(
    sql`insert into ${table} (${list(into)}) select ${list(values)} from ${source}`,
  );
  return count;
}
