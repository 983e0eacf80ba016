import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import {
  agreementProductGroups,
  agreements,
  agreementVersions,
  companies,
  contracts,
  documents,
  marketplaces,
  partners,
  productGroups,
} from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import { agreementsVisibleTo, canChange, canEnrol } from "./policy";

const parent = alias(agreements, "parent");
const sourcing = alias(agreements, "sourcing");

const { version, description, documentSource, documentUrl, documentId, hash, active, createdBy, createdByName } =
  agreementVersions;
const wording = {
  version,
  description,
  documentSource,
  documentUrl,
  documentId,
  documentName: documents.fileName,
  documentSize: documents.size,
  documentSha256: documents.sha256,
  hash,
};

/** Whether its owner stands in the actor's directory. */
const ownerIsKnown = ({ company }: Operator) => sql<boolean>`exists (select 1 from ${partners} p
  where p.company_id = ${company.id} and p.partner_id = ${agreements.companyId} and p.removed_at is null)`;

/** The actor's company's own open contract under it. */
const ownContract = ({ company }: Operator) => sql<string | null>`(select c.id from ${contracts} c
  where c.agreement_id = ${agreements.id} and c.partner_id = ${company.id}
  and c.status in ('enrolling', 'pending', 'active') limit 1)`;

/** Whether what lets the actor's company enrol in it is active: a contract of the program, or of a service agreement that names it. */
const doorIsOpen = ({ company }: Operator) => sql<boolean>`exists (select 1 from ${contracts} c
  join ${agreements} led on led.id = c.agreement_id
  where c.partner_id = ${company.id} and c.status = 'active'
  and (led.id = ${agreements.parentId} or led.sourcing_agreement_id = ${agreements.id}))`;

/** Product groups of the agreement that is selected, by names and ids, so that one statement brings them all. */
export const groupsAttached = sql<{ id: string; name: string }[]>`coalesce((
  select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name, g.id)
  from ${agreementProductGroups} a join ${productGroups} g on g.id = a.product_group_id
  where a.agreement_id = ${agreements.id}), '[]'::json)`;

/**
 * One agreement with the wording that is on offer, and what the actor can do with it. Row P3.
 * @throws NotFound out of sight
 */
export async function findAgreement(actor: Operator, agreementId: string) {
  const { id, type, name, companyId, autoAccept, revision, createdAt, updatedAt } = agreements;
  const [found] = await db
    .select({
      ...{ id, type, name, companyId, autoAccept, revision, createdAt, updatedAt, groups: groupsAttached },
      owner: companies.name,
      parent: { id: parent.id, name: parent.name },
      sourcing: { id: sourcing.id, name: sourcing.name },
      marketplace: { id: marketplaces.id, name: marketplaces.name },
      offer: wording,
      ...{ ownContract: ownContract(actor), door: doorIsOpen(actor), known: ownerIsKnown(actor) },
    })
    .from(agreements)
    .innerJoin(companies, eq(companies.id, companyId))
    .leftJoin(parent, eq(parent.id, agreements.parentId))
    .leftJoin(sourcing, eq(sourcing.id, agreements.sourcingAgreementId))
    .leftJoin(marketplaces, eq(marketplaces.id, agreements.marketplaceId))
    .innerJoin(agreementVersions, and(eq(agreementVersions.agreementId, id), active))
    .leftJoin(documents, eq(documents.id, documentId))
    .where(and(eq(id, agreementId), agreementsVisibleTo(actor)));
  if (!found) throw new NotFound("agreement");
  return {
    ...found,
    own: found.companyId === actor.company.id,
    may: { change: canChange(actor, found), enrol: canEnrol(actor, found) && found.door && found.ownContract === null },
  };
}

export type FoundAgreement = Awaited<ReturnType<typeof findAgreement>>;

/** The versions that somebody sees: the owner all of them, a partner the one on offer and those it has signed. */
const versionsSeen = (actor: Operator, { id, own }: Pick<FoundAgreement, "id" | "own">) =>
  and(
    eq(agreementVersions.agreementId, id),
    own
      ? undefined
      : sql`(${active} or exists (select 1 from contract_signatures s join ${contracts} c on c.id = s.contract_id
          where s.agreement_id = ${agreementVersions.agreementId} and s.agreement_version = ${version} and c.partner_id = ${actor.company.id}))`,
  );

/** Names of its own: a select of one table would leave the table's name out, and mean the contract's columns. */
const inVersion = sql<number>`(select count(*)::int from ${contracts} c
  where c.agreement_id = "agreement_versions"."agreement_id" and c.agreement_version = "agreement_versions"."version")`;

/** All versions of an agreement that the actor has found, newest first, and how many contracts are in each. */
export const versionsOf = (actor: Operator, agreement: FoundAgreement) =>
  db
    .select({
      version,
      active,
      createdByName,
      createdAt: agreementVersions.createdAt,
      documentSource,
      contracts: inVersion,
    })
    .from(agreementVersions)
    .where(versionsSeen(actor, agreement))
    .orderBy(desc(version));

export type VersionRow = Awaited<ReturnType<typeof versionsOf>>[number];

/**
 * One version's wording.
 * @throws NotFound also for a partner that it was never on offer to
 */
export async function findVersion(actor: Operator, agreement: FoundAgreement, wanted: number) {
  const [found] = await db
    .select({
      ...wording,
      active,
      createdBy,
      createdByName,
      createdAt: agreementVersions.createdAt,
      contracts: inVersion,
    })
    .from(agreementVersions)
    .leftJoin(documents, eq(documents.id, documentId))
    .where(and(versionsSeen(actor, agreement), eq(version, wanted)));
  if (!found) throw new NotFound("version");
  return found;
}

/** What can be chosen for an agreement of the actor's company: its product groups, its sourcing agreements, its marketplaces. */
export async function offerChoices({ company }: Operator) {
  const { id, name, type, marketplaceId, deletedAt } = agreements;
  const taken = sql<boolean>`exists (select 1 from ${agreements} a
    where a.marketplace_id = "marketplaces"."id" and a.type = 'distribution' and a.deleted_at is null)`;
  const [groupRows, sourcingRows, marketplaceRows] = await Promise.all([
    db
      .select({ id: productGroups.id, name: productGroups.name })
      .from(productGroups)
      .where(eq(productGroups.companyId, company.id))
      .orderBy(asc(productGroups.name), asc(productGroups.id)),
    db
      .select({ id, name, type, marketplaceId })
      .from(agreements)
      .where(
        and(
          eq(agreements.companyId, company.id),
          inArray(type, ["syndication", "referral"]),
          sql`${deletedAt} is null`,
        ),
      )
      .orderBy(asc(name), asc(id)),
    db
      .select({ id: marketplaces.id, name: marketplaces.name, taken })
      .from(marketplaces)
      .where(eq(marketplaces.companyId, company.id))
      .orderBy(asc(marketplaces.name), asc(marketplaces.id)),
  ]);
  return { groups: groupRows, sourcing: sourcingRows, marketplaces: marketplaceRows };
}

export type OfferChoices = Awaited<ReturnType<typeof offerChoices>>;
