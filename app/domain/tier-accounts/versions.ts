import { and, asc, desc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { tierAccounts, tierAccountVersions } from "~/db/schema";
import { type Cursor, pageOf, type Window } from "~/domain/lists/page";
import { nameOf } from "~/domain/operators/name-of";
import { NotFound } from "~/domain/refusals";
import { visibleTo } from "./policy";
import { changedFields } from "./snapshot";

const old = alias(tierAccountVersions, "old");
const { version, createdAt, data, createdBy } = tierAccountVersions;

const LARGEST = 2 ** 31 - 1;

const numberIn = (text: string | null | undefined): number | undefined => {
  const number = /^\d{1,10}$/.test(text ?? "") ? Number(text) : 0;
  return number >= 1 && number <= LARGEST ? number : undefined;
};

/** The cursors of this list are numbers of versions; another list's cursor means the beginning. */
const cursorIn = (cursor: Cursor | undefined): Cursor | undefined =>
  numberIn(cursor?.[0]) === undefined ? undefined : cursor;

/** The versions of a tier account, newest first, each with the fields in which it differs from the one before. Row C8. */
export async function listVersions(
  actor: Operator,
  { tierAccountId, window }: { tierAccountId: string; window: Window },
) {
  const after = cursorIn(window.after);
  const before = after ? undefined : cursorIn(window.before);
  const found = await db
    .select({ version, createdAt, by: nameOf(createdBy, actor), data, earlier: old.data })
    .from(tierAccountVersions)
    .innerJoin(tierAccounts, eq(tierAccounts.id, tierAccountVersions.tierAccountId))
    .leftJoin(old, and(eq(old.tierAccountId, tierAccountVersions.tierAccountId), sql`${old.version} = ${version} - 1`))
    .where(
      and(
        eq(tierAccountVersions.tierAccountId, tierAccountId),
        visibleTo(actor),
        after && lt(version, Number(after[0])),
        before && gt(version, Number(before[0])),
      ),
    )
    .orderBy(before ? asc(version) : desc(version))
    .limit(window.size + 1);
  const rows = found.map(({ data: now, earlier, ...row }) => ({
    ...row,
    changed: earlier ? changedFields(earlier, now) : null,
  }));
  return pageOf(rows, { size: window.size, after, before }, (row): Cursor => [String(row.version), tierAccountId]);
}

/**
 * The two versions that an address asks to compare, the older one first. What makes no sense is the newest, and the one before the other.
 * @param newest the account's own version
 */
export function versionsIn(params: URLSearchParams, newest: number): { from: number; to: number } {
  const asked = (name: string) => {
    const number = numberIn(params.get(name));
    return number !== undefined && number <= newest ? number : undefined;
  };
  const [one, other] = [asked("from"), asked("to")];
  const to = other ?? (one === undefined || one < newest ? newest : Math.max(1, one - 1));
  const from = one ?? Math.max(1, to - 1);
  return from <= to ? { from, to } : { from: to, to: from };
}

/**
 * Two versions of a tier account, to be read side by side. Row C8, decision 1.
 * @throws NotFound out of sight, deleted, or when it never had them
 */
export async function findVersions(actor: Operator, tierAccountId: string, { from, to }: { from: number; to: number }) {
  const rows = await db
    .select({ version, createdAt, by: nameOf(createdBy, actor), data })
    .from(tierAccountVersions)
    .innerJoin(tierAccounts, eq(tierAccounts.id, tierAccountVersions.tierAccountId))
    .where(and(eq(tierAccountVersions.tierAccountId, tierAccountId), inArray(version, [from, to]), visibleTo(actor)));
  const [older, newer] = [from, to].map((number) => rows.find((row) => row.version === number));
  if (!older || !newer) throw new NotFound("version");
  return { older, newer };
}

export type FoundVersion = Awaited<ReturnType<typeof findVersions>>["older"];
