import { and, asc, eq } from "drizzle-orm";
import { among, insertMany } from "~/db/many";
import { importKeys } from "~/db/schema";
import { type Chunk, Keys, type RowKey } from "./chunk";

/** What earlier rows of the file have taken of these keys. */
export async function keysAmong({ tx, one }: Chunk, keys: Iterable<string>): Promise<Keys> {
  const { key, number, planned } = importKeys;
  const rows = await tx
    .select({ key, number, planned })
    .from(importKeys)
    .where(and(eq(importKeys.importId, one.id), among(key, new Set(keys))))
    .orderBy(asc(number));
  const found = new Map<string, RowKey[]>();
  for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row]);
  return new Keys(found);
}

export async function keepKeys({ tx, one }: Chunk, keys: readonly RowKey[]): Promise<void> {
  const unique = new Map(keys.map((row) => [`${row.key} ${row.number}`, row]));
  const rows = [...unique.values()].map(({ key, number, planned = null }) => ({
    importId: one.id,
    key,
    number,
    planned,
  }));
  await insertMany(tx, importKeys, rows);
}
