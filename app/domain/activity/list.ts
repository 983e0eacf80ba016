import { and, asc, desc, eq, gt, gte, like, lt, notLike, or, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { auditEntries } from "~/db/schema";
import { type Cursor, encodeCursor, type Page, type Window } from "~/domain/lists/page";
import { isOfCustomer } from "./is-of-customer";
import { LAST, LOOKED_THROUGH } from "./limits";
import { visible } from "./look";
import { demandActivity } from "./policy";
import type { ActivityFilter, ActivityQuery } from "./query";

const entry = auditEntries;

const columns = {
  id: entry.id,
  companyId: entry.companyId,
  at: entry.at,
  actorKind: entry.actorKind,
  actorId: entry.actorId,
  actorName: entry.actorName,
  asId: entry.asId,
  asName: entry.asName,
  deed: entry.deed,
  subjectId: entry.subjectId,
  before: entry.before,
  after: entry.after,
  ip: entry.ip,
  requestId: entry.requestId,
};

/** Whose activity: a whole company's, or what was done to one of its customers and to that customer's users. */
export interface Scope {
  tierAccountId?: string;
}

type Columns = { [name in "actorId" | "actorKind" | "deed" | "at"]: (typeof columns)[name] };

/** What is kept of forms that somebody is filling in is left out, unless it is asked for. */
const FORMS = "draft";

const conditionOf = ({ actorId, actorKind, deed, since }: ActivityFilter, of: Columns = entry): SQL | undefined =>
  and(
    actorId ? eq(of.actorId, actorId) : undefined,
    actorKind ? eq(of.actorKind, actorKind) : undefined,
    deed ? or(eq(of.deed, deed), deed.includes(".") ? undefined : like(of.deed, `${deed}.%`)) : undefined,
    since ? gte(of.at, since) : undefined,
    deed?.startsWith(FORMS) ? undefined : notLike(of.deed, `${FORMS}.%`),
  );

/**
 * The company's entries from a cursor on, in the order in which the window looks. Said as a range of the index over company and number:
 * asked for by the company alone, the database would rather walk through everybody's entries, which are in order already.
 */
function ownFrom({ company }: Operator, { after, before }: Window) {
  const place = sql`(${entry.companyId}, ${entry.id})`;
  return before
    ? {
        condition: sql`${place} > (${company.id}, ${before[0]}::bigint) and ${entry.companyId} <= ${company.id}`,
        order: [asc(entry.companyId), asc(entry.id)],
      }
    : {
        condition: sql`${place} < (${company.id}, ${after?.[0] ?? LAST}::bigint) and ${entry.companyId} >= ${company.id}`,
        order: [desc(entry.companyId), desc(entry.id)],
      };
}

/** What was done to a few things: found by them, and then put in order. */
function lookNarrowly(actor: Operator, narrow: SQL, query: ActivityQuery, limit: number) {
  const { after, before } = query.window;
  const from = after ? lt(entry.id, Number(after[0])) : before ? gt(entry.id, Number(before[0])) : undefined;
  const number = sql`${entry.id} + 0`;
  const own = sql`${entry.companyId} || '' = ${actor.company.id}`;
  return db
    .select(columns)
    .from(entry)
    .where(and(narrow, own, conditionOf(query), from))
    .orderBy(before ? asc(number) : desc(number))
    .limit(limit);
}

/** The next so many entries of the company that the filter passes, and where the looking ended when it came to no end. */
async function look(actor: Operator, { tierAccountId }: Scope, query: ActivityQuery, limit: number) {
  const narrow = and(
    query.subjectId ? eq(entry.subjectId, query.subjectId) : undefined,
    tierAccountId ? isOfCustomer(tierAccountId) : undefined,
  );
  if (narrow) return { rows: await lookNarrowly(actor, narrow, query, limit), stopped: null };
  const { condition, order } = ownFrom(actor, query.window);
  const company = db
    .select(columns)
    .from(entry)
    .where(condition)
    .orderBy(...order);
  const through = company.limit(LOOKED_THROUGH).as("looked_through");
  const rows = await db
    .select()
    .from(through)
    .where(conditionOf(query, through as unknown as Columns))
    .orderBy(
      ...(query.window.before
        ? [asc(through.companyId), asc(through.id)]
        : [desc(through.companyId), desc(through.id)]),
    )
    .limit(limit);
  if (rows.length === limit) return { rows, stopped: null };
  const [end] = await db
    .select({ id: entry.id })
    .from(entry)
    .where(condition)
    .orderBy(...order)
    .offset(LOOKED_THROUGH - 1)
    .limit(1);
  return { rows, stopped: end?.id ?? null };
}

export type Entry = Awaited<ReturnType<typeof look>>["rows"][number];

const cursorTo = (id: number) => encodeCursor([String(id), ""] satisfies Cursor);

/**
 * What has been done in the actor's company, newest first; secrets never stand in it.
 * @param scope.tierAccountId only what concerns that customer
 * @throws Forbidden for sales and viewers
 */
export async function listActivity(
  actor: Operator,
  scope: Scope,
  query: ActivityQuery,
): Promise<Page<Entry> & { goesOn: boolean }> {
  demandActivity(actor);
  const { size, after, before } = query.window;
  const { rows: found, stopped } = await look(actor, scope, query, size + 1);
  const rows = found.slice(0, size).map(visible);
  if (before) rows.reverse();
  const more = found.length > size || stopped !== null;
  const [first, last] = [rows[0]?.id ?? stopped, rows.at(-1)?.id ?? stopped];
  /** Where the next page in the direction of looking begins: after the last row, or where the looking stopped. */
  const onwards = found.length > size || stopped === null ? (before ? first : last) : stopped;
  const previous = before ? (more ? onwards : null) : after ? (first ?? Number(after[0]) - 1) : null;
  const next = before ? (last ?? Number(before[0]) + 1) : more ? onwards : null;
  return {
    rows,
    previous: previous === null || previous === undefined ? null : cursorTo(previous),
    next: next === null || next === undefined ? null : cursorTo(next),
    goesOn: stopped !== null,
  };
}

/** So many rows are asked for at once while a file is written. */
const BATCH = 500;

/**
 * All that the query finds, a batch at a time.
 * @throws Forbidden for sales and viewers
 */
export async function* walkActivity(actor: Operator, scope: Scope, query: ActivityQuery): AsyncGenerator<Entry[]> {
  demandActivity(actor);
  let after: Window["after"];
  do {
    const { rows, stopped } = await look(actor, scope, { ...query, window: { size: BATCH, after } }, BATCH);
    if (rows.length > 0) yield rows.map(visible);
    const last = rows.length === BATCH ? rows.at(-1)?.id : stopped;
    after = last === null || last === undefined ? undefined : [String(last), ""];
  } while (after);
}
