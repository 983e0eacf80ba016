import postgres from "postgres";
import { expect, inject } from "vitest";
import { createDatabase } from "../../server/postgres/databases";

const { adminUrl, ownerUrl } = inject("cluster");
const name = `scale_${process.env.VITEST_POOL_ID}_${Date.now().toString(36)}`;
await createDatabase(adminUrl, name, "tpl");
process.env.DATABASE_URL = ownerUrl.replace(/[^/]+$/, name);

/** The owner of an empty database of this file's own, which DATABASE_URL names: to be imported before the app is. */
export const owner = postgres(process.env.DATABASE_URL, { max: 1, onnotice: () => undefined });

type Query = ReturnType<typeof owner>;

export const none = async (query: Query) => expect([...(await query)]).toEqual([]);

/** The column `value` of the only row. */
export async function one<T>(query: Query): Promise<T> {
  const [row] = (await query) as unknown as [{ value: T }];
  return row.value;
}

export const count = (table: string) => one<number>(owner`select count(*)::int as value from ${owner(table)}`);

/** Whether a number is what it should be, give or take a share of it. */
export const about = (wanted: number, share: number) =>
  expect.toSatisfy((number: number) => Math.abs(number - wanted) <= wanted * share, `about ${wanted}`) as number;
