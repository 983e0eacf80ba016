import { and, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { System } from "~/auth/actor";
import { db, type Transaction } from "~/db/client";
import { documents } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { clearScratch } from "~/storage/scratch";
import { storage } from "~/storage/storage";

/** No upload takes longer: the server ends it before. */
const HOUR = 60 * 60 * 1000;

/** How many files are looked up at once. */
const BATCH = 500;

/**
 * Removes the rows of what never arrived whole, and of what nothing refers to: neither a thing nor a draft, for a day.
 * @returns how many
 */
export async function sweepDocumentRows(tx: Transaction): Promise<number> {
  const unfinished = and(isNull(documents.storedAt), lt(documents.createdAt, sql`now() - interval '1 hour'`));
  const unused = and(
    isNull(documents.attachedAt),
    isNull(documents.draftId),
    lt(documents.createdAt, sql`now() - interval '24 hours'`),
  );
  const { count } = await tx.delete(documents).where(or(unfinished, unused));
  return count;
}

async function unknownAmong(ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .where(inArray(documents.id, [...ids]));
  const known = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}

/**
 * Removes every file without a row, once the rows have been swept: also what a process left behind that was ended in the middle of one.
 * @returns how many
 */
export async function sweepDocumentFiles(system: System): Promise<number> {
  const before = new Date(Date.now() - HOUR);
  const store = await storage();
  let removed = await clearScratch(before);
  const remove = async (ids: readonly string[]) => {
    for (const id of await unknownAmong(ids)) {
      await store.remove(id);
      removed++;
    }
  };
  let batch: string[] = [];
  for await (const { id, at } of store.list()) {
    if (at >= before) continue;
    batch.push(id);
    if (batch.length < BATCH) continue;
    await remove(batch);
    batch = [];
  }
  if (batch.length > 0) await remove(batch);
  if (removed > 0) await inTransaction((tx) => record(tx, system, { deed: "installation.sweep-documents", after: { removed } }));
  return removed;
}
