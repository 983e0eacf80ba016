import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { NotFound } from "~/domain/refusals";
import type { Query } from "~/rql/query";
import { collect, type Collection } from "./collect";
import type { Fields } from "./fields";

/** A collection that programs read: as a list, and one by one. */
export interface Readable<Row> {
  /** What it is filtered, searched and ordered by. */
  fields: Fields;
  /**
   * The page that a query asks for, and how many there are in all.
   * @param within what narrows the collection beforehand, such as the thing that its rows belong to
   * @throws BadQuery
   */
  collect: (actor: Operator, query: Query, within?: SQL) => Promise<{ rows: Row[]; total: number }>;
  /**
   * One of them.
   * @throws NotFound out of sight
   */
  find: (actor: Operator, id: string) => Promise<Row>;
}

/** Rows in the order of their ids; what has gone meanwhile is left out. */
export function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * @param collectionOf what is in an actor's sight
 * @param rowsOf everything that the wire tells of those that fit, of what is in the actor's sight
 */
export const readable = <Row extends { id: string }>(
  noun: string,
  fields: Fields,
  collectionOf: (actor: Operator) => Omit<Collection, "fields">,
  rowsOf: (actor: Operator, fit: SQL) => PromiseLike<Row[]>,
): Readable<Row> => ({
  fields,
  collect: async (actor, query, within) => {
    const own = collectionOf(actor);
    const collection = { ...own, fields, mine: and(own.mine, within)! };
    const { ids, total } = await collect(collection, query);
    return { rows: ids.length === 0 ? [] : inOrder(ids, await rowsOf(actor, inArray(collection.id, ids))), total };
  },
  find: async (actor, id) => {
    const [row] = await rowsOf(actor, eq(collectionOf(actor).id, id));
    if (!row) throw new NotFound(noun);
    return row;
  },
});
