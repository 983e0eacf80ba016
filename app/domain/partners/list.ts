import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companyContacts, contracts, listings, partners } from "~/db/schema";
import type { AgreementType } from "~/domain/agreements/types";
import { keyset, picked } from "~/domain/lists/keyset";
import { COUNT_CAP, type Cursor, pageOf, type Window } from "~/domain/lists/page";
import { plannedAnew } from "~/domain/lists/planned-anew";
import { matches, SEARCH_CAP } from "~/domain/lists/search";
import { partnersVisibleTo } from "./policy";
import { isFiltered, type PartnerFilter, type PartnerQuery, partnerSorts } from "./query";

/** Rows an export fetches at once. */
const BATCH = 1_000;

const { partnerId, role, name, status, externalId, search, createdAt } = partners;

/** By what the partners are sorted. */
const columns = { name, created: createdAt, type: role, status } as const;

const conditions = (actor: Operator, filter: PartnerFilter) =>
  and(
    partnersVisibleTo(actor),
    isFiltered(filter) ? plannedAnew : undefined,
    filter.ids.length > 0 ? inArray(partnerId, filter.ids) : undefined,
    filter.type ? eq(role, filter.type) : undefined,
    filter.status ? eq(status, filter.status) : undefined,
    matches(search, filter.search),
  );

const capOf = (filter: PartnerFilter): number => (filter.search === "" ? COUNT_CAP : SEARCH_CAP);

/** The first partners of the query as the database finds them: as many as are counted, and one. */
const found = (actor: Operator, filter: PartnerFilter, value: SQL): SQL =>
  sql`select ${partnerId} as id, ${value} as value from ${partners} where ${conditions(actor, filter)} limit ${capOf(filter) + 1}`;

const counted = (from: SQL) => sql<number>`(select count(*)::int from ${from})`;

/** A select of one table leaves its name off its columns; within another select they need it. */
const [mine, theirs] = [sql`"partners"."company_id"`, sql`"partners"."partner_id"`];

/** Pending and active contracts between the two, whichever of them is the distributor. Decision 16. */
const contractsOf = (type: AgreementType) => sql<number>`(select count(*)::int from ${contracts} c
  where c.type = ${type} and c.status in ('pending', 'active')
  and ((c.company_id = ${mine} and c.partner_id = ${theirs}) or (c.company_id = ${theirs} and c.partner_id = ${mine})))`;

/** Products of the one that are listed with the other. */
const listingsOf = sql<number>`(select count(*)::int from ${listings} l where l.status = 'listed'
  and ((l.provider_id = ${mine} and l.vendor_id = ${theirs}) or (l.provider_id = ${theirs} and l.vendor_id = ${mine})))`;

/** Whom to turn to: every partner may know, whether the profile is shared or not. */
const contact = (kind: "technical" | "business") => sql<{ name: string; email: string } | null>`(
  select json_build_object('name', c.name, 'email', c.email) from ${companyContacts} c
  where c.company_id = ${theirs} and c.kind = ${kind})`;

/** What a row of the directory says beside the partner itself, as a page shows it and as programs read it. Row P1. */
export const betweenThem = {
  technical: contact("technical"),
  business: contact("business"),
  program: contractsOf("program"),
  distribution: contractsOf("distribution"),
  service: contractsOf("service"),
  syndication: contractsOf("syndication"),
  listings: listingsOf,
};

/** The rows of a page, one more than it shows. A search takes the first thousand it finds and puts those in order. */
function ask(actor: Operator, query: PartnerQuery, { counting = true } = {}) {
  const { sort, descending, window } = query;
  const column = columns[sort];
  const order = { column, cast: partnerSorts[sort], id: partnerId, descending };
  const { condition, orderBy } = keyset(order, window);
  const searched = query.search !== "";
  const candidates = found(actor, query, sql`${column}`);
  const fit = searched ? sql`${partnerId} in ${picked(order, window)}` : and(conditions(actor, query), condition);
  return db
    .with(...(searched ? [db.$with("found", {}).as(candidates)] : []))
    .select({
      ...{ id: partnerId, type: role, name, status, externalId, createdAt },
      ...betweenThem,
      total: counting ? counted(searched ? sql`found` : sql`(${candidates}) found`) : sql<number>`0`,
    })
    .from(partners)
    .where(and(fit, partnersVisibleTo(actor)))
    .orderBy(...orderBy)
    .limit(window.size + 1);
}

export type PartnerRow = Omit<Awaited<ReturnType<typeof ask>>[number], "total">;

const cursorOf =
  ({ sort }: PartnerQuery) =>
  (row: PartnerRow): Cursor => [sort === "created" ? row.createdAt.toISOString() : row[sort], row.id];

/**
 * One page of the actor's partners with their contacts and what stands between the two, and how many there are: counted up to 10,000,
 * for a search up to 1,000. Row P1.
 */
export async function listPartners(actor: Operator, query: PartnerQuery) {
  const { window } = query;
  const rows = await ask(actor, query);
  const total = rows[0]?.total ?? ((window.after ?? window.before) ? await countPartners(actor, query) : 0);
  return { ...pageOf<PartnerRow>(rows, window, cursorOf(query)), total, cap: capOf(query) };
}

/** The same count alone, for a page beyond the last row. */
async function countPartners(actor: Operator, query: PartnerFilter): Promise<number> {
  const [row] = await db.execute<{ total: number }>(
    sql`select ${counted(sql`(${found(actor, query, sql`1`)}) found`)} as total`,
  );
  return row?.total ?? 0;
}

/** All rows of the query in its order, a thousand at a time, for an export: no connection is held between two of them. */
export async function* walkPartners(actor: Operator, query: PartnerQuery): AsyncGenerator<PartnerRow[]> {
  let after: Window["after"];
  do {
    const rows = await ask(actor, { ...query, window: { size: BATCH, after } }, { counting: false });
    const batch = rows.slice(0, BATCH);
    if (batch.length > 0) yield batch;
    after = rows.length > BATCH ? cursorOf(query)(batch[batch.length - 1]!) : undefined;
  } while (after);
}
