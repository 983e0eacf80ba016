import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, companies, contracts, contractSignatures, marketplaces } from "~/db/schema";
import { agreementTypes } from "~/domain/agreements/types";
import type { Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { readable } from "~/domain/collections/readable";
import { contractsVisibleTo } from "./policy";
import { contractStatuses } from "./status";
import { updateAvailable } from "./waiting";

const at = contracts;
const [owner, partner] = [alias(companies, "owner"), alias(companies, "partner")];

/** What contracts are filtered, searched and ordered by on the wire. Row P2; connect.md §5.3. */
const fields: Fields = {
  id: { column: at.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  name: { column: sql`'Contract of ' || ${agreements.name}`, lookups: TEXT, searched: true, ordered: true },
  type: { column: at.type, type: agreementTypes, lookups: TEXT, ordered: true },
  status: { column: at.status, type: contractStatuses, lookups: TEXT, ordered: true },
  kind: { column: at.kind, type: ["production", "test"], lookups: TEXT },
  version: { column: at.agreementVersion, type: "number", lookups: NUMBER },
  "agreement.id": { column: at.agreementId, lookups: TEXT, searched: true },
  "agreement.name": { column: agreements.name, lookups: TEXT },
  "marketplace.id": { column: agreements.marketplaceId, lookups: TEXT, none: "null", noneId: "MP-00000" },
  "marketplace.name": { column: marketplaces.name, lookups: TEXT, none: "null" },
  "owner.id": { column: at.companyId, lookups: TEXT },
  "owner.name": { column: owner.name, lookups: TEXT, searched: true },
  "partner.id": { column: at.partnerId, lookups: TEXT },
  "partner.name": { column: partner.name, lookups: TEXT, searched: true },
  "events.created.at": { column: at.createdAt, type: "moment", lookups: NUMBER, ordered: true },
  "events.updated.at": { column: at.updatedAt, type: "moment", lookups: NUMBER, ordered: true },
};

const collectionOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: at.id, mine: contractsVisibleTo(actor), usual: at.createdAt },
  tables: sql`${at} left join ${agreements} on ${agreements.id} = ${at.agreementId}
    left join ${marketplaces} on ${marketplaces.id} = ${agreements.marketplaceId}
    left join ${companies} ${owner} on ${owner.id} = ${at.companyId}
    left join ${companies} ${partner} on ${partner.id} = ${at.partnerId}`,
});

/** A signature under a version, as the database puts it together. */
export interface WiredSignature {
  version: number;
  hash: string;
  at: string;
  by: { id: string; name: string };
  countersignedAt: string | null;
  countersignedBy: { id: string | null; name: string | null };
}

const signatures = sql<WiredSignature[]>`coalesce((
  select json_agg(json_build_object('version', s.agreement_version, 'hash', s.hash, 'at', s.signed_at,
    'by', json_build_object('id', s.signed_by, 'name', s.signed_by_name), 'countersignedAt', s.countersigned_at,
    'countersignedBy', json_build_object('id', s.countersigned_by, 'name', s.countersigned_by_name)) order by s.id)
  from ${contractSignatures} s where s.contract_id = ${at.id}), '[]'::json)`;

const { id, type, status, kind, agreementVersion, enrolment, note, endNote, createdBy, createdByName } = contracts;
const { createdAt, updatedAt, enrolledAt, activatedAt, endedAt, endedByName } = contracts;

const rowsOf = (actor: Operator, fit: SQL) =>
  db
    .select({
      ...{ id, type, status, kind, version: agreementVersion, enrolment, note, endNote },
      ...{ createdAt, updatedAt, enrolledAt, activatedAt, endedAt, endedByName },
      ...{ signatures, updateAvailable },
      creator: { id: createdBy, name: createdByName },
      agreement: { id: agreements.id, name: agreements.name },
      marketplace: { id: marketplaces.id, name: marketplaces.name },
      owner: { id: owner.id, name: owner.name },
      partner: { id: partner.id, name: partner.name },
    })
    .from(at)
    .innerJoin(agreements, eq(agreements.id, at.agreementId))
    .innerJoin(owner, eq(owner.id, at.companyId))
    .innerJoin(partner, eq(partner.id, at.partnerId))
    .leftJoin(marketplaces, eq(marketplaces.id, agreements.marketplaceId))
    .where(and(fit, contractsVisibleTo(actor)));

export type WiredContract = Awaited<ReturnType<typeof rowsOf>>[number];

/** The contracts of a company, on either side, as programs read them. Row P2. */
export const readableContracts = readable("contract", fields, collectionOf, rowsOf);

/** Those under this agreement. */
export const underAgreement = (agreementId: string): SQL => eq(at.agreementId, agreementId);
