import { and, eq, exists, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, agreementVersions, marketplaces, memberships, operators, productGroups } from "~/db/schema";
import type { AgreementType } from "~/domain/agreements/types";
import { matches } from "~/domain/lists/search";

/** A form has room for this many choices. */
const MOST = 200;
const OFFERED = 20;

/** An agreement of the company's own with a version on offer. */
export const onOffer = ({ company }: Operator, types: readonly AgreementType[]): SQL =>
  and(
    eq(agreements.companyId, company.id),
    inArray(agreements.type, [...types]),
    isNull(agreements.deletedAt),
    exists(
      db
        .select({ one: sql`1` })
        .from(agreementVersions)
        .where(and(eq(agreementVersions.agreementId, agreements.id), agreementVersions.active)),
    ),
  )!;

const listed = (among: SQL, limit: number) =>
  db
    .select({ id: agreements.id, name: agreements.name, type: agreements.type })
    .from(agreements)
    .where(among)
    .orderBy(agreements.name, agreements.id)
    .limit(limit);

/**
 * The company's own agreements that a partner can be offered, or be supplied by, the first 20 by name. Rows P4, P6.
 * @param chosen always among them, first, so that a search does not hide the answer given before
 */
export async function offerAgreements(
  actor: Operator,
  { types, search, chosen }: { types: readonly AgreementType[]; search: string; chosen: string },
) {
  const fits = onOffer(actor, types);
  const [first, rows] = await Promise.all([
    chosen ? listed(and(fits, eq(agreements.id, chosen))!, 1) : [],
    listed(and(fits, matches(agreements.search, search), ne(agreements.id, chosen))!, OFFERED + 1),
  ]);
  return { agreements: [...first, ...rows.slice(0, OFFERED)], more: rows.length > OFFERED };
}

const standing = alias(agreements, "standing");

/** The company's marketplaces, each with the distribution agreement that it has already. Row P5. */
export async function offerMarketplaces({ company }: Operator) {
  const rows = await db
    .select({ id: marketplaces.id, name: marketplaces.name, agreementId: standing.id, agreement: standing.name })
    .from(marketplaces)
    .leftJoin(
      standing,
      and(eq(standing.marketplaceId, marketplaces.id), eq(standing.type, "distribution"), isNull(standing.deletedAt)),
    )
    .where(eq(marketplaces.companyId, company.id))
    .orderBy(marketplaces.name, marketplaces.id)
    .limit(MOST);
  return rows.map(({ agreementId, agreement, ...place }) => ({
    ...place,
    taken: agreementId === null ? null : { id: agreementId, name: agreement! },
  }));
}

export type MarketplaceOffer = Awaited<ReturnType<typeof offerMarketplaces>>[number];

/** The company's product groups. Row P6. */
export const offerProductGroups = ({ company }: Operator) =>
  db
    .select({ id: productGroups.id, name: productGroups.name, description: productGroups.description })
    .from(productGroups)
    .where(eq(productGroups.companyId, company.id))
    .orderBy(productGroups.name, productGroups.id)
    .limit(MOST);

/** Those who work for the company beside the actor. */
export const colleaguesOf = ({ id, company }: Operator): SQL =>
  and(
    eq(memberships.companyId, company.id),
    ne(memberships.operatorId, id),
    isNull(memberships.suspendedAt),
    isNull(operators.suspendedAt),
  )!;

/** The company's other operators, who can be let into the partner's account. Row P7. */
export const offerColleagues = (actor: Operator) =>
  db
    .select({ id: operators.id, name: operators.name, email: operators.email, role: memberships.role })
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .where(colleaguesOf(actor))
    .orderBy(operators.name, operators.id)
    .limit(MOST);

/** The names of those among the company's other operators who were let into a partner's account. Row P7. */
export async function namesOfColleagues(actor: Operator, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ name: operators.name })
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .where(and(eq(memberships.companyId, actor.company.id), inArray(operators.id, [...ids])))
    .orderBy(operators.name, operators.id);
  return rows.map(({ name }) => name);
}
