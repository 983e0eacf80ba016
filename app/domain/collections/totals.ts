import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { LRUCache } from "lru-cache";
import { db } from "~/db/client";

/** Up to so many are counted whenever somebody asks. */
export const EXACT_TO = 10_000;

/** How long a larger total stands, in milliseconds. */
const STANDS = 60_000;

const dialect = new PgDialect();

const count = async (from: SQL): Promise<number> => {
  const [counted] = await db.execute<{ total: number }>(sql`select count(*)::int as total ${from}`);
  return counted!.total;
};

/** The large ones; an old one stays until it is counted anew. */
const totals = new LRUCache<string, number, SQL>({
  ...{ max: 1_000, ttl: STANDS, noDeleteOnStaleGet: true },
  fetchMethod: (_key, _old, { context: from }) => count(from),
});

/** What is asked for, with its values: the company's id is among them. */
function keyOf(from: SQL): string {
  const { sql: text, params } = dialect.sqlToQuery(from);
  return JSON.stringify([text, params]);
}

/**
 * A total that stands from an earlier time, if it is one of those that are not counted anew each time.
 * @param from the statement's part from `from` on
 */
export const standingTotal = (from: SQL): number | undefined => totals.get(keyOf(from));

/**
 * How many there are, exactly up to EXACT_TO; of more the number may be a minute old, and everybody who asks the same at the same time
 * waits for one count. Row A3.
 * @param from the statement's part from `from` on
 */
export async function totalOf(from: SQL): Promise<number> {
  const key = keyOf(from);
  const wasLarge = totals.peek(key, { allowStale: true }) !== undefined;
  const total = wasLarge ? await totals.forceFetch(key, { context: from }) : await count(from);
  if (total <= EXACT_TO) totals.delete(key);
  else if (!wasLarge) totals.set(key, total);
  return total;
}
