import { sql } from "drizzle-orm";
import { expect, vi } from "vitest";
import { db } from "~/db/client";

type Row = [table: string, id: string];

const waitersFor = (table: string) =>
  db.execute(sql`select from pg_locks
  where locktype = 'tuple' and relation = ${table}::regclass
    and database = (select oid from pg_database where datname = current_database())`);

/** Does a deed while somebody else holds the row `first`: it waits for that one, and has not locked the row `second` by then. */
export async function expectLocksInOrder(first: Row, second: Row, deed: () => Promise<unknown>): Promise<void> {
  let done: Promise<unknown> | undefined;
  await db.transaction(async (tx) => {
    const hold = ([table, id]: Row) => sql`select from ${sql.identifier(table)} where id = ${id} for update`;
    await tx.execute(hold(first));
    done = deed();
    await vi.waitFor(async () => expect(await waitersFor(first[0])).toHaveLength(1), { timeout: 5_000 });
    await tx.execute(sql`${hold(second)} nowait`);
  });
  await done;
}
