import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, agreementVersions, companies, contracts, marketplaces } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { COUNT_CAP, pageOf } from "~/domain/lists/page";
import { plannedAnew } from "~/domain/lists/planned-anew";
import { matches } from "~/domain/lists/search";
import { agreementsVisibleTo } from "./policy";
import { type AgreementFilter, type AgreementQuery, agreementSorts, isFiltered } from "./query";

const { id, name, type, companyId, search, createdAt, autoAccept } = agreements;

interface Within {
  /** Only those that lie in this program agreement. */
  parentId?: string;
}

/** A partner counts its own contracts alone, the owner all. */
const contractsUnder = ({ company }: Operator) => sql<number>`(select count(*)::int from ${contracts} c
  where c.agreement_id = ${id} and c.status in ('enrolling', 'pending', 'active')
  and (c.company_id = ${company.id} or c.partner_id = ${company.id}))`;

const found = (actor: Operator, query: AgreementFilter, { parentId }: Within, from?: SQL) =>
  db
    .select({
      ...{ id, name, type, createdAt, autoAccept },
      owner: { id: companyId, name: companies.name },
      marketplace: marketplaces.name,
      version: agreementVersions.version,
      contracts: contractsUnder(actor),
    })
    .from(agreements)
    .innerJoin(companies, eq(companies.id, companyId))
    .leftJoin(marketplaces, eq(marketplaces.id, agreements.marketplaceId))
    .leftJoin(agreementVersions, and(eq(agreementVersions.agreementId, id), agreementVersions.active))
    .where(
      and(
        agreementsVisibleTo(actor),
        isFiltered(query) ? plannedAnew : undefined,
        parentId === undefined ? undefined : eq(agreements.parentId, parentId),
        query.type ? eq(type, query.type) : undefined,
        matches(search, query.search),
        from,
      ),
    );

export type AgreementRow = Awaited<ReturnType<typeof found>>[number];

async function count(actor: Operator, query: AgreementFilter, within: Within): Promise<number> {
  const counted = found(actor, query, within).limit(COUNT_CAP + 1);
  const [row] = await db.execute<{ total: number }>(sql`select count(*)::int as total from (${counted}) found`);
  return row?.total ?? 0;
}

/** One page of the agreements that the actor sees: its company's own, and those of its distributors that concern it. Row P3. */
export async function listAgreements(actor: Operator, query: AgreementQuery, within: Within = {}) {
  const { sort, descending, window } = query;
  const column = sort === "name" ? name : createdAt;
  const { condition, orderBy } = keyset({ column, cast: agreementSorts[sort], id, descending }, window);
  const [rows, total] = await Promise.all([
    found(actor, query, within, condition)
      .orderBy(...orderBy)
      .limit(window.size + 1),
    count(actor, query, within),
  ]);
  const page = pageOf(rows, window, (row) => [sort === "name" ? row.name : row.createdAt.toISOString(), row.id]);
  return { ...page, total, cap: COUNT_CAP };
}
