import { lt, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { System } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import {
  customerPasswordResets,
  customerUserSessions,
  drafts,
  keptAnswers,
  operatorPasswordResets,
  operatorSessions,
  rateLimits,
} from "~/db/schema";
import { inTransaction, record } from "../deed";
import { sweepDocumentRows } from "../documents/sweep";
import { sweepImports } from "../imports/sweep";
import { expireSignUps } from "../sign-ups/expire";

/** What expires, and for how long after that it is kept: a used or expired link may still be asked about. */
const swept: [name: string, table: PgTable, expiry: AnyPgColumn, days: number][] = [
  ["operatorSessions", operatorSessions, operatorSessions.expiresAt, 0],
  ["customerUserSessions", customerUserSessions, customerUserSessions.expiresAt, 0],
  ["operatorPasswordResets", operatorPasswordResets, operatorPasswordResets.expiresAt, 7],
  ["customerPasswordResets", customerPasswordResets, customerPasswordResets.expiresAt, 7],
  ["drafts", drafts, drafts.expiresAt, 0],
  ["keptAnswers", keptAnswers, keptAnswers.createdAt, 1],
  ["rateLimits", rateLimits, rateLimits.expire, 0],
];

async function remove(tx: Transaction, table: PgTable, expiry: AnyPgColumn, days: number): Promise<number> {
  const { count } = await tx.delete(table).where(lt(expiry, sql`now() - make_interval(days => ${days})`));
  return count;
}

/**
 * Removes what has expired: sessions, links, drafts, counters, sign-ups, kept answers, documents that nothing came of, rows of old imports.
 * @returns how many of each
 */
export const sweep = (system: System): Promise<Record<string, number>> =>
  inTransaction(async (tx) => {
    const removed: Record<string, number> = {};
    for (const [name, table, expiry, days] of swept) removed[name] = await remove(tx, table, expiry, days);
    Object.assign(removed, await expireSignUps(tx));
    removed.documents = await sweepDocumentRows(tx);
    removed.imports = await sweepImports(tx);
    await record(tx, system, { deed: "installation.sweep", after: removed });
    return removed;
  });
