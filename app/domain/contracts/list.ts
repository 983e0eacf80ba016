import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, companies, contracts, marketplaces, partners } from "~/db/schema";
import { foldedForLike } from "~/domain/lists/fold";
import { keyset, picked } from "~/domain/lists/keyset";
import { COUNT_CAP, pageOf } from "~/domain/lists/page";
import { plannedAnew } from "~/domain/lists/planned-anew";
import { matches, SEARCH_CAP } from "~/domain/lists/search";
import { contractsVisibleTo } from "./policy";
import { type ContractFilter, type ContractQuery, isFiltered } from "./query";
import { otherIsKnown } from "./policy";
import { isTurnOf, updateAvailable } from "./waiting";

const distributor = alias(companies, "distributor");
const partner = alias(companies, "partner");

const { id, type, status, agreementVersion, companyId, partnerId, createdAt, activatedAt } = contracts;

/** A contract's two sides, each with an index of its own: which column is the actor's company, and which the other. */
const sides = [
  { party: "distributor", mine: companyId, other: partnerId },
  { party: "partner", mine: partnerId, other: companyId },
] as const;

type Side = (typeof sides)[number];

/**
 * The words of a search: anywhere in the contract's id, or in the name or id of its agreement or of the other company.
 * The company is looked for among the actor's partners, where names lie ready to be searched.
 */
function speaksOf({ company }: Operator, { other }: Side, search: string): SQL | undefined {
  if (search === "") return undefined;
  const named = db
    .select({ id: partners.partnerId })
    .from(partners)
    .where(and(eq(partners.companyId, company.id), matches(partners.search, search)));
  const under = db.select({ id: agreements.id }).from(agreements).where(matches(agreements.search, search));
  return or(
    sql`lower(${id}) collate "C" like '%' || ${foldedForLike(search)} || '%'`,
    inArray(contracts.agreementId, under),
    inArray(other, named),
  );
}

interface Within {
  /** Only those under this agreement. */
  agreementId?: string;
}

const conditions = (actor: Operator, side: Side, filter: ContractFilter, { agreementId }: Within) =>
  and(
    eq(side.mine, actor.company.id),
    isFiltered(filter) ? plannedAnew : undefined,
    agreementId === undefined ? undefined : eq(contracts.agreementId, agreementId),
    filter.type ? eq(type, filter.type) : undefined,
    filter.status ? eq(status, filter.status) : undefined,
    filter.partnerId ? eq(side.other, filter.partnerId) : undefined,
    filter.update ? updateAvailable : undefined,
    filter.waiting ? isTurnOf[side.party] : undefined,
    speaksOf(actor, side, filter.search),
  );

const capOf = (filter: ContractFilter): number => (filter.search === "" ? COUNT_CAP : SEARCH_CAP);

/** The first of either side as the database finds them, by id and when they were made: as many as are counted, and one. */
const found = (actor: Operator, filter: ContractFilter, within: Within): SQL => {
  const ofEither = sides.map(
    (side) =>
      sql`select ${id} as id, ${createdAt} as value from ${contracts} where ${conditions(actor, side, filter, within)}`,
  );
  return sql`select id, value from (${sql.join(ofEither, sql` union all `)}) either limit ${capOf(filter) + 1}`;
};

/** The ids of a page: the first of each side in the list's order, and of those the first. */
function pageOfEither(actor: Operator, query: ContractQuery, within: Within): SQL {
  const { condition, orderBy } = keyset({ column: createdAt, id, ...byCreation(query) }, query.window);
  const last = keyset({ column: sql`value`, id: sql`id`, ...byCreation(query) }, query.window);
  const limited = (by: SQL[]) => sql`order by ${sql.join(by, sql`, `)} limit ${query.window.size + 1}`;
  const ofEither = sides.map(
    (side) => sql`(select ${id} as id, ${createdAt} as value from ${contracts}
      where ${and(conditions(actor, side, query, within), condition)} ${limited(orderBy)})`,
  );
  return sql`(select id from (${sql.join(ofEither, sql` union all `)}) either ${limited(last.orderBy)})`;
}

const byCreation = ({ descending }: ContractQuery) => ({ cast: "timestamptz" as const, descending });

/** The rows of a page, one more than it shows. A search takes the first thousand it finds and puts those in order. */
function rowsOf(actor: Operator, query: ContractQuery, within: Within) {
  const { orderBy } = keyset({ column: createdAt, id, ...byCreation(query) }, query.window);
  const searched = query.search !== "";
  const ids = searched ? picked(byCreation(query), query.window) : pageOfEither(actor, query, within);
  return db
    .with(...(searched ? [db.$with("found", {}).as(found(actor, query, within))] : []))
    .select({
      ...{ id, type, status, version: agreementVersion, createdAt, activatedAt, updateAvailable },
      known: otherIsKnown(actor),
      agreement: { id: agreements.id, name: agreements.name },
      distributor: { id: distributor.id, name: distributor.name },
      partner: { id: partner.id, name: partner.name },
      marketplace: marketplaces.name,
    })
    .from(contracts)
    .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
    .innerJoin(distributor, eq(distributor.id, companyId))
    .innerJoin(partner, eq(partner.id, partnerId))
    .leftJoin(marketplaces, eq(marketplaces.id, agreements.marketplaceId))
    .where(and(sql`${id} in ${ids}`, contractsVisibleTo(actor)))
    .orderBy(...orderBy)
    .limit(query.window.size + 1);
}

export type ContractRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** How many there are, counted up to 10,000, for a search up to 1,000. */
async function count(actor: Operator, query: ContractFilter, within: Within): Promise<number> {
  const counted = sql`select count(*)::int as total from (${found(actor, query, within)}) found`;
  const [row] = await db.execute<{ total: number }>(counted);
  return row?.total ?? 0;
}

/** One page of the contracts that the actor's company has, on either side, newest first. Row P2. */
export async function listContracts(actor: Operator, query: ContractQuery, within: Within = {}) {
  const [rows, total] = await Promise.all([rowsOf(actor, query, within), count(actor, query, within)]);
  return { ...pageOf(rows, query.window, (row) => [row.createdAt.toISOString(), row.id]), total, cap: capOf(query) };
}

/** The name of the company that the contracts are narrowed to, a former partner's too; null for whoever was none. */
export async function narrowedTo({ company }: Operator, { partnerId: asked }: ContractFilter): Promise<string | null> {
  if (asked === null) return null;
  const [found] = await db
    .select({ name: partners.name })
    .from(partners)
    .where(and(eq(partners.companyId, company.id), eq(partners.partnerId, asked)));
  return found?.name ?? null;
}
