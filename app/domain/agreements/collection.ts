import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, agreementVersions, companies, contracts, marketplaces } from "~/db/schema";
import type { Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { readable } from "~/domain/collections/readable";
import { agreementsVisibleTo } from "./policy";
import { agreementTypes } from "./types";

const at = agreements;
const [parent, sourcing] = [alias(agreements, "parent"), alias(agreements, "sourcing")];

/** What agreements are filtered, searched and ordered by on the wire. Row P3; connect.md §5.2. */
const fields: Fields = {
  id: { column: at.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  name: { column: at.name, lookups: TEXT, searched: true, ordered: true },
  title: { column: at.name, lookups: TEXT, ordered: true },
  type: { column: at.type, type: agreementTypes, lookups: TEXT, ordered: true },
  "owner.id": { column: at.companyId, lookups: TEXT },
  "owner.name": { column: companies.name, lookups: TEXT },
  "parent.id": { column: at.parentId, lookups: TEXT, none: "null" },
  "marketplace.id": { column: at.marketplaceId, lookups: TEXT, none: "null", noneId: "MP-00000" },
  "events.created.at": { column: at.createdAt, type: "moment", lookups: NUMBER, ordered: true },
  "events.updated.at": { column: at.updatedAt, type: "moment", lookups: NUMBER, ordered: true },
};

const collectionOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: at.id, mine: agreementsVisibleTo(actor), usual: at.createdAt },
  tables: sql`${at} left join ${companies} on ${companies.id} = ${at.companyId}`,
});

/** A partner counts its own contracts alone, the owner all. */
const contractsUnder = ({ company }: Operator) => sql<number>`(select count(*)::int from ${contracts} c
  where c.agreement_id = ${at.id} and (c.company_id = ${company.id} or c.partner_id = ${company.id}))`;

const versionsOf = sql<number>`(select count(*)::int from ${agreementVersions} v where v.agreement_id = ${at.id})`;

const { version, description, documentSource, documentUrl, documentId, createdBy, createdByName } = agreementVersions;

const rowsOf = (actor: Operator, fit: SQL) =>
  db
    .select({
      ...{ id: at.id, type: at.type, name: at.name, autoAccept: at.autoAccept, revision: at.revision },
      ...{ createdAt: at.createdAt, updatedAt: at.updatedAt },
      contracts: contractsUnder(actor),
      versions: versionsOf,
      owner: { id: companies.id, name: companies.name },
      parent: { id: parent.id, name: parent.name },
      sourcing: { id: sourcing.id, name: sourcing.name },
      marketplace: { id: marketplaces.id, name: marketplaces.name },
      offer: { version, description, documentSource, documentUrl, documentId, createdAt: agreementVersions.createdAt },
      author: { id: createdBy, name: createdByName },
    })
    .from(at)
    .innerJoin(companies, eq(companies.id, at.companyId))
    .innerJoin(agreementVersions, and(eq(agreementVersions.agreementId, at.id), agreementVersions.active))
    .leftJoin(parent, eq(parent.id, at.parentId))
    .leftJoin(sourcing, eq(sourcing.id, at.sourcingAgreementId))
    .leftJoin(marketplaces, eq(marketplaces.id, at.marketplaceId))
    .where(and(fit, agreementsVisibleTo(actor)));

export type WiredAgreement = Awaited<ReturnType<typeof rowsOf>>[number];

/** The agreements in sight of a company, as programs read them. Row P3. */
export const readableAgreements = readable("agreement", fields, collectionOf, rowsOf);

/** Those that lie in this program. */
export const inProgram = (agreementId: string): SQL => eq(at.parentId, agreementId);
