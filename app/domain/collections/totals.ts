import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { LRUCache } from "lru-cache";
import { db } from "~/db/client";

/** Up to so many are counted whenever somebody asks. */
export const EXACT_TO = 10_000;

/** How long a larger total stands, in milliseconds. */
const STANDS = 60_000;

const dialect = new PgDialect();

const totals = new LRUCache<string, number, SQL>({
  max: 1_000,
  ttl: STANDS,
  fetchMethod: async (_key, _old, { context: from }) => {
    const [counted] = await db.execute<{ total: number }>(sql`select count(*)::int as total ${from}`);
    return counted!.total;
  },
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
 * How many there are, exactly up to EXACT_TO; of more the number may be a minute old. Everybody who asks the same at the same time waits
 * for one count. Row A3.
 * @param from the statement's part from `from` on
 */
export async function totalOf(from: SQL): Promise<number> {
  const key = keyOf(from);
  const total = await totals.forceFetch(key, { context: from });
  if (total <= EXACT_TO) totals.delete(key);
  return total;
}
