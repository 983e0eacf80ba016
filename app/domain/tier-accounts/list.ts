import { and, type AnyColumn, eq, type SQL, sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, hubs, tierAccounts, vendorAccounts } from "~/db/schema";
import { keyset, picked } from "~/domain/lists/keyset";
import { COUNT_CAP, type Cursor, pageOf, type Window } from "~/domain/lists/page";
import { SEARCH_CAP } from "~/domain/lists/search";
import { fitting, isSearch } from "./conditions";
import { type TierAccountFilter, type TierAccountQuery, type TierAccountSort, tierAccountSorts } from "./query";
import { more, parents, shown } from "./row";
import { type Sight, sightOf } from "./sight";

/** Rows an export fetches at once. */
const BATCH = 1_000;

/** How far the query's accounts are counted. */
const capOf = (filter: TierAccountFilter): number => (isSearch(filter) ? SEARCH_CAP : COUNT_CAP);

/**
 * The first accounts of the query as the database finds them: as many as are counted, and one.
 * @param value what they will be sorted by
 */
const found = (actor: Operator, sight: Sight, filter: TierAccountFilter, value: SQL | AnyColumn = sql`1`): SQL =>
  sql`select ${sight.id} as id, ${value} as value from ${sight.rows} where ${fitting(actor, sight, filter)} limit ${capOf(filter) + 1}`;

/** How many tier accounts the query finds, counted up to the cap and one: within the list's own statement. */
const counted = (from: SQL) => sql<number>`(select count(*)::int from ${from})`;

/** The rows of a page, one more than it shows. A search takes the first thousand it finds and puts those in order. */
function ask(actor: Operator, query: TierAccountQuery, { wide = false, counting = true }) {
  const sight = sightOf(actor);
  const { sort, descending, window } = query;
  const column = { name: sight.name, created: sight.createdAt, updated: sight.updatedAt }[sort];
  const order = { column, cast: tierAccountSorts[sort], id: sight.id, descending };
  const { condition, orderBy } = keyset(order, window);
  const searched = isSearch(query);
  const candidates = found(actor, sight, query, searched ? column : undefined);
  const fit = searched ? sql`${sight.id} in ${picked(order, window)}` : and(fitting(actor, sight, query), condition);
  const total = counting ? counted(searched ? sql`found` : sql`(${candidates}) found`) : sql<number>`0`;
  const fields = { ...shown(actor), total, ...(wide && { more }) };
  const from = db
    .with(...(searched ? [db.$with("found", {}).as(candidates)] : []))
    .select(fields as typeof fields & { more: typeof more })
    .from(tierAccounts)
    .innerJoin(companies, eq(companies.id, tierAccounts.ownerId))
    .leftJoin(parents, eq(parents.id, tierAccounts.parentId))
    .leftJoin(hubs, eq(hubs.id, tierAccounts.hubId))
    .$dynamic();
  const joined = isProvider(actor.company)
    ? from
    : from.innerJoin(vendorAccounts, eq(vendorAccounts.tierAccountId, tierAccounts.id));
  return joined
    .where(and(fit, sight.mine))
    .orderBy(...orderBy)
    .limit(window.size + 1);
}

export type WideTierAccountRow = Awaited<ReturnType<typeof ask>>[number];

export type TierAccountRow = Omit<WideTierAccountRow, "more" | "total"> & Partial<Pick<WideTierAccountRow, "more">>;

const cursorOf =
  (sort: TierAccountSort) =>
  ({ id, name, createdAt, updatedAt }: TierAccountRow): Cursor => {
    if (sort === "name") return [name, id];
    return [(sort === "created" ? createdAt : updatedAt).toISOString(), id];
  };

/**
 * One page of the directory of tier accounts, with how many there are: counted up to 10,000, for a search up to 1,000. Rows C1, C8
 * (child accounts).
 * @param wide with the fields that only chosen columns show
 */
export async function listTierAccounts(actor: Operator, query: TierAccountQuery, { wide = false } = {}) {
  const { window, sort } = query;
  const rows = await ask(actor, query, { wide });
  const total = rows[0]?.total ?? ((window.after ?? window.before) ? await countTierAccounts(actor, query) : 0);
  return { ...pageOf<TierAccountRow>(rows, window, cursorOf(sort)), total, cap: capOf(query) };
}

/** The same count alone, for a page beyond the last row. */
export async function countTierAccounts(actor: Operator, query: TierAccountFilter): Promise<number> {
  const from = sql`(${found(actor, sightOf(actor), query)}) found`;
  const [row] = await db.execute<{ total: number }>(sql`select ${counted(from)} as total`);
  return row?.total ?? 0;
}

/** All rows of the query in its order, a thousand at a time, for an export: no connection is held between two of them. */
export async function* walkTierAccounts(
  actor: Operator,
  query: TierAccountQuery,
): AsyncGenerator<WideTierAccountRow[]> {
  let after: Window["after"];
  do {
    const rows = await ask(actor, { ...query, window: { size: BATCH, after } }, { wide: true, counting: false });
    const batch = rows.slice(0, BATCH);
    const last = batch.at(-1);
    if (last) yield batch;
    after = last && rows.length > BATCH ? cursorOf(query.sort)(last) : undefined;
  } while (after);
}
