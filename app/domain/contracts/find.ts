import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import {
  agreements,
  agreementVersions,
  companies,
  contracts,
  contractSignatures,
  documents,
  marketplaces,
} from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import { isOver } from "./status";
import { contractsVisibleTo, deedsOpenTo, otherIsKnown, partyOf } from "./policy";

const distributor = alias(companies, "distributor");
const partner = alias(companies, "partner");
const signed = alias(agreementVersions, "signed");
const offered = alias(agreementVersions, "offered");
const [signedDocument, offeredDocument] = [alias(documents, "signed_document"), alias(documents, "offered_document")];

const wording = (at: typeof signed | typeof offered, document: typeof signedDocument | typeof offeredDocument) => ({
  version: at.version,
  name: at.name,
  description: at.description,
  documentSource: at.documentSource,
  documentUrl: at.documentUrl,
  documentId: at.documentId,
  documentName: document.fileName,
  documentType: document.mediaType,
  documentSize: document.size,
  documentSha256: document.sha256,
  hash: at.hash,
});

const { id, type, status, kind, enrolment, note, endNote, createdByName, endedByName } = contracts;
const { createdAt, enrolledAt, activatedAt, endedAt, updatedAt } = contracts;

const facts = (actor: Operator, contractId: string) =>
  db
    .select({
      ...{ id, type, status, kind, enrolment, note, endNote, createdByName, endedByName },
      ...{ createdAt, enrolledAt, activatedAt, endedAt, updatedAt },
      ...{ companyId: contracts.companyId, known: otherIsKnown(actor) },
      agreement: { id: agreements.id, name: agreements.name },
      distributor: { id: distributor.id, name: distributor.name },
      partner: { id: partner.id, name: partner.name, status: partner.status },
      marketplace: marketplaces.name,
      signed: wording(signed, signedDocument),
      offered: wording(offered, offeredDocument),
    })
    .from(contracts)
    .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
    .innerJoin(distributor, eq(distributor.id, contracts.companyId))
    .innerJoin(partner, eq(partner.id, contracts.partnerId))
    .leftJoin(marketplaces, eq(marketplaces.id, agreements.marketplaceId))
    .innerJoin(
      signed,
      and(eq(signed.agreementId, contracts.agreementId), eq(signed.version, contracts.agreementVersion)),
    )
    .innerJoin(offered, and(eq(offered.agreementId, contracts.agreementId), sql`${offered.active}`))
    .leftJoin(signedDocument, eq(signedDocument.id, signed.documentId))
    .leftJoin(offeredDocument, eq(offeredDocument.id, offered.documentId))
    .where(and(eq(id, contractId), contractsVisibleTo(actor)));

const signaturesOf = (actor: Operator, contractId: string) =>
  db
    .select({
      version: contractSignatures.agreementVersion,
      hash: contractSignatures.hash,
      signedAt: contractSignatures.signedAt,
      by: contractSignatures.signedByName,
      email: contractSignatures.signedByEmail,
      countersignedAt: contractSignatures.countersignedAt,
      countersignedBy: contractSignatures.countersignedByName,
    })
    .from(contractSignatures)
    .innerJoin(contracts, eq(contracts.id, contractSignatures.contractId))
    .where(and(eq(contractSignatures.contractId, contractId), contractsVisibleTo(actor)))
    .orderBy(asc(contractSignatures.id));

/**
 * One contract with its wording, its signatures, and what the actor can do with it now. What is read of an offer is the version that
 * would be signed; of all others the version that was, and of one that is over no other. Rows P2, P9.
 * @throws NotFound when neither company is the actor's
 */
export async function findContract(actor: Operator, contractId: string) {
  const [[found], signatures] = await Promise.all([facts(actor, contractId), signaturesOf(actor, contractId)]);
  if (!found) throw new NotFound("contract");
  const differs = found.offered.version !== found.signed.version;
  const updateAvailable = found.status === "active" && differs;
  const uncountersigned = signatures.some(({ countersignedAt }) => countersignedAt === null);
  const party = partyOf(actor, found);
  const offered = isOver(found.status) ? found.signed : found.offered;
  return {
    ...found,
    offered,
    signatures,
    updateAvailable,
    wording: signatures.length === 0 ? offered : found.signed,
    party,
    seesAgreement: party === "distributor" || !isOver(found.status),
    open: deedsOpenTo(actor, { ...found, updateAvailable, uncountersigned }),
  };
}

export type FoundContract = Awaited<ReturnType<typeof findContract>>;
