import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { customerUsers, tierAccounts } from "~/db/schema";
import { keyset, picked } from "~/domain/lists/keyset";
import { COUNT_CAP, type Cursor, pageOf } from "~/domain/lists/page";
import { plannedAnew } from "~/domain/lists/planned-anew";
import { matches, SEARCH_CAP } from "~/domain/lists/search";
import { isFirstUser } from "./first-user";
import { linkState } from "./link-state";
import { customerUsersVisibleTo, demandStorefront } from "./policy";
import { type CustomerUserFilter, type CustomerUserQuery, customerUserSorts, isFiltered } from "./query";

const { id, name, email, phone, language, status, version, lastSignInAt, createdAt, tierAccountId, search } =
  customerUsers;

const conditions = (actor: Operator, filter: CustomerUserFilter) =>
  and(
    customerUsersVisibleTo(actor),
    isFiltered(filter) || filter.tierAccountId ? plannedAnew : undefined,
    filter.tierAccountId ? eq(tierAccountId, filter.tierAccountId) : undefined,
    filter.ids.length > 0 ? inArray(id, filter.ids) : undefined,
    filter.status ? eq(status, filter.status) : undefined,
    filter.first ? isFirstUser : undefined,
    filter.never ? isNull(lastSignInAt) : undefined,
    matches(search, filter.search),
  );

const capOf = (filter: CustomerUserFilter): number => (filter.search === "" ? COUNT_CAP : SEARCH_CAP);

/** The first users of the query as the database finds them: as many as are counted, and one. */
const found = (actor: Operator, filter: CustomerUserFilter, value: SQL): SQL =>
  sql`select ${id} as id, ${value} as value from ${customerUsers} where ${conditions(actor, filter)} limit ${capOf(filter) + 1}`;

const counted = (from: SQL) => sql<number>`(select count(*)::int from ${from})`;

/** The rows of a page, one more than it shows. A search takes the first thousand it finds and puts those in order. */
function ask(actor: Operator, query: CustomerUserQuery) {
  const { sort, descending, window } = query;
  const column = sort === "name" ? name : createdAt;
  const order = { column, cast: customerUserSorts[sort], id, descending };
  const { condition, orderBy } = keyset(order, window);
  const searched = query.search !== "";
  const candidates = found(actor, query, sql`${column}`);
  const fit = searched ? sql`${id} in ${picked(order, window)}` : and(conditions(actor, query), condition);
  return db
    .with(...(searched ? [db.$with("found", {}).as(candidates)] : []))
    .select({
      ...{ id, name, email, phone, language, status, version, lastSignInAt, createdAt },
      customer: { id: tierAccountId, name: tierAccounts.name },
      first: sql<boolean>`${isFirstUser}`,
      link: linkState,
      total: counted(searched ? sql`found` : sql`(${candidates}) found`),
    })
    .from(customerUsers)
    .innerJoin(tierAccounts, eq(tierAccounts.id, tierAccountId))
    .where(and(fit, customerUsersVisibleTo(actor)))
    .orderBy(...orderBy)
    .limit(window.size + 1);
}

export type CustomerUserRow = Omit<Awaited<ReturnType<typeof ask>>[number], "total">;

const cursorOf =
  ({ sort }: CustomerUserQuery) =>
  (row: CustomerUserRow): Cursor => [sort === "name" ? row.name : row.createdAt.toISOString(), row.id];

/**
 * One page of the users of one customer, or of all customers of the provider, with how many there are: counted up to 10,000, for a
 * search up to 1,000. Row S2.
 * @throws NotFound for vendors
 */
export async function listCustomerUsers(actor: Operator, query: CustomerUserQuery) {
  demandStorefront(actor);
  const { window } = query;
  const rows = await ask(actor, query);
  const total = rows[0]?.total ?? ((window.after ?? window.before) ? await countCustomerUsers(actor, query) : 0);
  return { ...pageOf<CustomerUserRow>(rows, window, cursorOf(query)), total, cap: capOf(query) };
}

/** The same count alone, for a page beyond the last row. */
export async function countCustomerUsers(actor: Operator, query: CustomerUserFilter): Promise<number> {
  const [row] = await db.execute<{ total: number }>(
    sql`select ${counted(sql`(${found(actor, query, sql`1`)}) found`)} as total`,
  );
  return row?.total ?? 0;
}

const BATCH = 1_000;

/**
 * All users of the query in its order, a thousand at a time, for an export: no connection is held between two of them.
 * @throws NotFound for vendors
 */
export async function* walkCustomerUsers(actor: Operator, query: CustomerUserQuery): AsyncGenerator<CustomerUserRow[]> {
  demandStorefront(actor);
  let after: Cursor | undefined;
  do {
    const rows = await ask(actor, { ...query, window: { size: BATCH, ...(after && { after }) } });
    const batch = rows.slice(0, BATCH);
    const last = batch.at(-1);
    if (last) yield batch;
    after = last && rows.length > BATCH ? cursorOf(query)(last) : undefined;
  } while (after);
}
