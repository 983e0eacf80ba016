import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { isProvider, type Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, products, tierAccountRequests, tierAccounts, vendorAccounts } from "~/db/schema";
import { keyset, picked } from "~/domain/lists/keyset";
import { COUNT_CAP, type Cursor, pageOf, type Window } from "~/domain/lists/page";
import { plannedAnew } from "~/domain/lists/planned-anew";
import { matches, SEARCH_CAP } from "~/domain/lists/search";
import { requestsVisibleTo } from "./policy";
import { ages, isFiltered, type RequestFilter, type RequestQuery } from "./query";

/** Rows an export fetches at once. */
const BATCH = 1_000;

const { id, status, version, tierAccountId, productId, vendorId, providerId, reason, createdAt, updatedAt } =
  tierAccountRequests;

/** Looked up for each row shown: a join would read all companies for a page of a few rows. */
const companyName = (company: AnyPgColumn) =>
  sql<string>`(select ${companies.name} from ${companies} where ${companies.id} = ${company})`;

const REQUEST_ID = /^TAR-[\d-]*$/i;

/** Where a search looks: among the actor's accounts, deleted ones too, or at the beginning of the ids. */
function searched(actor: Operator, text: string): { rows: SQL; fit: SQL | undefined } {
  if (text === "") return { rows: sql`${tierAccountRequests}`, fit: undefined };
  if (REQUEST_ID.test(text))
    return { rows: sql`${tierAccountRequests}`, fit: sql`${id} like ${text.toUpperCase()} || '%'` };
  const joined = isProvider(actor.company)
    ? { table: tierAccounts, on: tierAccounts.id, owner: tierAccounts.ownerId }
    : { table: vendorAccounts, on: vendorAccounts.tierAccountId, owner: vendorAccounts.vendorId };
  return {
    rows: sql`${tierAccountRequests} join ${joined.table} on ${joined.on} = ${tierAccountId}`,
    fit: and(eq(joined.owner, actor.company.id), matches(joined.table.search, text)),
  };
}

const aged = (age: keyof typeof ages): SQL => {
  const days = ages[age];
  const moment = sql`now() - ${Math.abs(days)} * interval '1 day'`;
  return days > 0 ? sql`${createdAt} >= ${moment}` : sql`${createdAt} < ${moment}`;
};

const conditions = (actor: Operator, filter: RequestFilter) =>
  and(
    requestsVisibleTo(actor),
    isFiltered(filter) ? plannedAnew : undefined,
    filter.ids.length > 0 ? inArray(id, filter.ids) : undefined,
    filter.status ? eq(status, filter.status) : undefined,
    filter.productId ? eq(productId, filter.productId) : undefined,
    filter.vendorId ? eq(vendorId, filter.vendorId) : undefined,
    filter.tierAccountId ? eq(tierAccountId, filter.tierAccountId) : undefined,
    filter.age ? aged(filter.age) : undefined,
  );

const capOf = ({ search }: RequestFilter): number => (search === "" ? COUNT_CAP : SEARCH_CAP);

/** The first requests of the query as the database finds them: as many as are counted, and one. */
const found = (actor: Operator, filter: RequestFilter): SQL => {
  const { rows, fit } = searched(actor, filter.search);
  return sql`select ${id} as id, ${createdAt} as value from ${rows} where ${and(conditions(actor, filter), fit)} limit ${capOf(filter) + 1}`;
};

const counted = (from: SQL) => sql<number>`(select count(*)::int from ${from})`;

/** The rows of a page, one more than it shows. A search takes the first thousand it finds and puts those in order. */
function ask(actor: Operator, query: RequestQuery, { counting = true } = {}) {
  const { search, descending, window } = query;
  const order = keyset({ column: createdAt, id, cast: "timestamptz", descending }, window);
  const candidates = found(actor, query);
  const fit =
    search === ""
      ? and(conditions(actor, query), order.condition)
      : sql`${id} in ${picked({ cast: "timestamptz", descending }, window)}`;
  return db
    .with(...(search === "" ? [] : [db.$with("found", {}).as(candidates)]))
    .select({
      ...{ id, status, version, reason, createdAt, updatedAt },
      account: { id: tierAccountId, name: tierAccounts.name, deletedAt: tierAccounts.deletedAt },
      product: { id: products.id, name: products.name },
      vendor: companyName(vendorId),
      provider: companyName(providerId),
      total: counting ? counted(search === "" ? sql`(${candidates}) found` : sql`found`) : sql<number>`0`,
    })
    .from(tierAccountRequests)
    .innerJoin(tierAccounts, eq(tierAccounts.id, tierAccountId))
    .innerJoin(products, eq(products.id, productId))
    .where(and(fit, requestsVisibleTo(actor)))
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
}

export type RequestRow = Awaited<ReturnType<typeof ask>>[number];

const cursorOf = ({ createdAt: at, id: own }: RequestRow): Cursor => [at.toISOString(), own];

/**
 * One page of the tier account requests that concern the actor's company, by their age, with how many there are: counted up to 10,000,
 * for a search up to 1,000. Row C1.
 */
export async function listRequests(actor: Operator, query: RequestQuery) {
  const { window } = query;
  const rows = await ask(actor, query);
  const total = rows[0]?.total ?? ((window.after ?? window.before) ? await countRequests(actor, query) : 0);
  return { ...pageOf(rows, window, cursorOf), total, cap: capOf(query) };
}

/** The same count alone, for a page beyond the last row. */
export async function countRequests(actor: Operator, query: RequestFilter): Promise<number> {
  const [row] = await db.execute<{ total: number }>(
    sql`select ${counted(sql`(${found(actor, query)}) found`)} as total`,
  );
  return row?.total ?? 0;
}

/** All rows of the query in its order, a thousand at a time, for an export: no connection is held between two of them. */
export async function* walkRequests(actor: Operator, query: RequestQuery): AsyncGenerator<RequestRow[]> {
  let after: Window["after"];
  do {
    const rows = await ask(actor, { ...query, window: { size: BATCH, after } }, { counting: false });
    const batch = rows.slice(0, BATCH);
    const last = batch.at(-1);
    if (last) yield batch;
    after = last && rows.length > BATCH ? cursorOf(last) : undefined;
  } while (after);
}
