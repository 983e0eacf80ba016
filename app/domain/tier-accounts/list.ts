import { and, eq, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, hubs, subscriptions, tierAccountRequests, tierAccounts } from "~/db/schema";
import { foldedForLike } from "~/domain/lists/fold";
import { keyset } from "~/domain/lists/keyset";
import { COUNT_CAP, type Cursor, pageOf, type Window, windowOf } from "~/domain/lists/page";
import { naming } from "~/domain/subscriptions/policy";
import { visibleTo } from "./policy";

/** A search needs this many characters, in any script; fewer are looked for at the beginning of the name, with which `search` begins. */
const SEARCH_LENGTH = 3;

const sorts = {
  name: { column: tierAccounts.name, cast: "text" },
  created: { column: tierAccounts.createdAt, cast: "timestamptz" },
  updated: { column: tierAccounts.updatedAt, cast: "timestamptz" },
} as const;

export type TierAccountSort = keyof typeof sorts;

export interface TierAccountQuery {
  search: string;
  type: "customer" | "reseller" | null;
  parentId: string | null;
  sort: TierAccountSort;
  descending: boolean;
  window: Window;
}

/** What the list's address asks for; what makes no sense is the default. */
export function tierAccountQuery(params: URLSearchParams): TierAccountQuery {
  const sort = params.get("sort") ?? "";
  const name = sort.replace(/^-/, "");
  const type = params.get("type");
  const known = Object.hasOwn(sorts, name);
  const sorted = known ? (name as TierAccountSort) : "name";
  return {
    search: (params.get("q") ?? "").replaceAll("\0", "").replace(/\s+/g, " ").trim().slice(0, 200),
    type: type === "customer" || type === "reseller" ? type : null,
    parentId: params.get("parent") || null,
    sort: sorted,
    descending: known && sort.startsWith("-"),
    window: windowOf(params, sorts[sorted].cast),
  };
}

const matches = (text: string): SQL | undefined => {
  if (text === "") return undefined;
  return [...text].length >= SEARCH_LENGTH
    ? sql`${tierAccounts.search} like '%' || ${foldedForLike(text)} || '%'`
    : sql`${tierAccounts.search} like ${foldedForLike(text)} || '%'`;
};

type TierAccountFilter = Omit<TierAccountQuery, "window" | "sort" | "descending">;

const conditions = (actor: Operator, { search, type, parentId }: TierAccountFilter) =>
  and(
    visibleTo(actor),
    type ? eq(tierAccounts.type, type) : undefined,
    parentId ? eq(tierAccounts.parentId, parentId) : undefined,
    matches(search),
  );

const parents = alias(tierAccounts, "parents");

/** How the vendors stand to an account, by their newest requests for it. */
export interface Confirmation {
  /** Vendors, not requests. */
  pending: number;
  ignoredBy: string | null;
  accepted: number;
  linked: boolean;
}

const confirmation = (actor: Operator) => {
  const mine = actor.company.role === "vendor" ? sql`and r.vendor_id = ${actor.company.id}` : sql``;
  const link = sql`exists (select from ${subscriptions} where ${naming(tierAccounts.id)})`;
  return sql<Confirmation>`(
    select json_build_object(
      'pending', count(distinct newest.vendor_id) filter (where newest.status = 'pending'),
      'accepted', count(*) filter (where newest.status = 'accepted'),
      'ignoredBy', (array_agg(v.name) filter (where newest.status = 'ignored'))[1],
      'linked', count(*) > 0 or ${link})
    from (select distinct on (r.product_id) r.status, r.vendor_id from ${tierAccountRequests} r
          where r.tier_account_id = ${tierAccounts.id} ${mine} order by r.product_id, r.version desc) newest
    join ${companies} v on v.id = newest.vendor_id)`;
};

/** One page of the directory of tier accounts. Rows C1, C8 (child accounts). */
export async function listTierAccounts(actor: Operator, query: TierAccountQuery) {
  const { column, cast } = sorts[query.sort];
  const { condition, orderBy } = keyset(
    { column, cast, id: tierAccounts.id, descending: query.descending },
    query.window,
  );
  const found = await db
    .select({
      id: tierAccounts.id,
      type: tierAccounts.type,
      name: tierAccounts.name,
      parent: parents.name,
      hub: hubs.name,
      owner: companies.name,
      createdAt: tierAccounts.createdAt,
      updatedAt: tierAccounts.updatedAt,
      confirmation: confirmation(actor),
      total: counted(actor, query),
    })
    .from(tierAccounts)
    .innerJoin(companies, eq(companies.id, tierAccounts.ownerId))
    .leftJoin(parents, eq(parents.id, tierAccounts.parentId))
    .leftJoin(hubs, eq(hubs.id, tierAccounts.hubId))
    .where(and(conditions(actor, query), condition))
    .orderBy(...orderBy)
    .limit(query.window.size + 1);
  const valueOf = { name: "name", created: "createdAt", updated: "updatedAt" } as const;
  const total =
    found[0]?.total ?? ((query.window.after ?? query.window.before) ? await countTierAccounts(actor, query) : 0);
  const page = pageOf(found, query.window, (row): Cursor => {
    const value = row[valueOf[query.sort]];
    return [value instanceof Date ? value.toISOString() : value, row.id];
  });
  return { ...page, total };
}

export type TierAccountRow = Awaited<ReturnType<typeof listTierAccounts>>["rows"][number];

/** How many tier accounts the query finds, counted up to `COUNT_CAP` + 1: within the list's own statement. */
const counted = (actor: Operator, query: TierAccountFilter) => {
  const capped = db
    .select({ one: sql`1`.as("one") })
    .from(tierAccounts)
    .where(conditions(actor, query))
    .limit(COUNT_CAP + 1);
  return sql<number>`(select count(*)::int from ${capped} capped)`;
};

/** The same count alone, for a page beyond the last row. */
export async function countTierAccounts(actor: Operator, query: TierAccountFilter): Promise<number> {
  const [row] = await db.execute<{ total: number }>(sql`select ${counted(actor, query)} as total`);
  return row?.total ?? 0;
}
