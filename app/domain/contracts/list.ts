import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, agreementVersions, companies, contracts, marketplaces, partners } from "~/db/schema";
import { foldedForLike } from "~/domain/lists/fold";
import { keyset } from "~/domain/lists/keyset";
import { COUNT_CAP, pageOf } from "~/domain/lists/page";
import { plannedAnew } from "~/domain/lists/planned-anew";
import { matches } from "~/domain/lists/search";
import { contractsVisibleTo } from "./policy";
import { type ContractFilter, type ContractQuery, isFiltered } from "./query";

const distributor = alias(companies, "distributor");
const partner = alias(companies, "partner");

const { id, type, status, agreementVersion, companyId, partnerId, createdAt, activatedAt } = contracts;

/** Whether the agreement's active version is another than the contract's. */
export const updateAvailable = sql<boolean>`${status} = 'active' and exists (select 1 from ${agreementVersions} v
  where v.agreement_id = ${contracts.agreementId} and v.active and v.version <> ${agreementVersion})`;

/**
 * The words of a search: anywhere in the contract's id, or in the name or id of its agreement or of the other company.
 * The company is looked for among the actor's partners, where names lie ready to be searched.
 */
function speaksOf({ company }: Operator, search: string): SQL | undefined {
  if (search === "") return undefined;
  const named = db
    .select({ id: partners.partnerId })
    .from(partners)
    .where(and(eq(partners.companyId, company.id), matches(partners.search, search)));
  return or(
    sql`lower(${id}) collate "C" like '%' || ${foldedForLike(search)} || '%'`,
    matches(agreements.search, search),
    inArray(partnerId, named),
    inArray(companyId, named),
  );
}

interface Within {
  /** Only those under this agreement. */
  agreementId?: string;
}

const conditions = (actor: Operator, filter: ContractFilter, { agreementId }: Within) =>
  and(
    contractsVisibleTo(actor),
    isFiltered(filter) ? plannedAnew : undefined,
    agreementId === undefined ? undefined : eq(contracts.agreementId, agreementId),
    filter.type ? eq(type, filter.type) : undefined,
    filter.status ? eq(status, filter.status) : undefined,
    filter.partnerId ? or(eq(partnerId, filter.partnerId), eq(companyId, filter.partnerId)) : undefined,
    filter.update ? updateAvailable : undefined,
    speaksOf(actor, filter.search),
  );

/** The contracts of a query with whatever a row shows and a search looks at. */
const found = (actor: Operator, query: ContractFilter, within: Within, from?: SQL) =>
  db
    .select({
      ...{ id, type, status, version: agreementVersion, createdAt, activatedAt, updateAvailable },
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
    .where(and(conditions(actor, query, within), from));

export type ContractRow = Awaited<ReturnType<typeof found>>[number];

function rowsOf(actor: Operator, query: ContractQuery, within: Within) {
  const { descending, window } = query;
  const { condition, orderBy } = keyset({ column: createdAt, cast: "timestamptz", id, descending }, window);
  return found(actor, query, within, condition)
    .orderBy(...orderBy)
    .limit(window.size + 1);
}

/** How many there are, counted up to 10,000. */
async function count(actor: Operator, query: ContractFilter, within: Within): Promise<number> {
  const counted = found(actor, query, within).limit(COUNT_CAP + 1);
  const [row] = await db.execute<{ total: number }>(sql`select count(*)::int as total from (${counted}) found`);
  return row?.total ?? 0;
}

/** One page of the contracts that the actor's company has, on either side, newest first. Row P2. */
export async function listContracts(actor: Operator, query: ContractQuery, within: Within = {}) {
  const [rows, total] = await Promise.all([rowsOf(actor, query, within), count(actor, query, within)]);
  return { ...pageOf(rows, query.window, (row) => [row.createdAt.toISOString(), row.id]), total, cap: COUNT_CAP };
}
