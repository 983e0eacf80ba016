import { and, type AnyColumn, type SQL, sql } from "drizzle-orm";
import { db } from "~/db/client";
import { plannedAnew } from "~/domain/lists/planned-anew";
import type { Query } from "~/rql/query";
import { conditionOf, searchIn } from "./conditions";
import type { Fields } from "./fields";
import { orderOf } from "./order";

/** Things of one kind that a company's programs can ask for. */
export interface Collection {
  id: AnyColumn;
  fields: Fields;
  /** The tables, with left joins of all that the fields look at: the database leaves out what is not asked for. */
  tables: SQL;
  /** Which of them are in the actor's sight. */
  mine: SQL;
  /** The order unless another is asked for, the id aside. New things come last in it, so that pages stay as they are. */
  usual: readonly SQL[];
  /** What a search finds, where that is not just any of the fields searched, one by one. */
  search?: (text: string) => SQL;
}

export interface Collected {
  /** Of the page, in the order that is asked for. */
  ids: string[];
  /** How many there are on all pages. */
  total: number;
}

/**
 * The page of a collection that a query asks for. Row A3, decision 3.
 * @throws BadQuery
 */
export async function collect(collection: Collection, query: Query): Promise<Collected> {
  const { id, fields, tables, mine, usual } = collection;
  const search = query.search === null || query.search === "" ? undefined : query.search;
  const conditions = query.conditions.map((condition) => conditionOf(fields, condition));
  const narrow = conditions.length > 0 || search !== undefined;
  const fit = and(
    mine,
    ...conditions,
    search === undefined ? undefined : (collection.search?.(search) ?? searchIn(fields, search)),
    narrow ? plannedAnew : undefined,
  )!;
  const order = sql.join(orderOf(fields, query.ordering, usual, id), sql`, `);
  const { limit, offset } = query;
  const rows =
    limit === 0
      ? []
      : await db.execute<{ id: string }>(
          sql`select ${id} as id from ${tables} where ${fit} order by ${order} limit ${limit} offset ${offset}`,
        );
  const ids = rows.map((row) => row.id);
  const isLast = ids.length < limit && (ids.length > 0 || offset === 0);
  if (isLast) return { ids, total: offset + ids.length };
  const [counted] = await db.execute<{ total: number }>(sql`select count(*)::int as total from ${tables} where ${fit}`);
  return { ids, total: counted?.total ?? 0 };
}
