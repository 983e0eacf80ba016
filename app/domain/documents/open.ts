import type { Readable } from "node:stream";
import { and, eq, exists, inArray, isNotNull, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, agreementVersions, contracts, documents } from "~/db/schema";
import { openContractStatuses } from "~/domain/contracts/status";
import { NotFound } from "~/domain/refusals";
import { storage } from "~/storage/storage";

const under = alias(contracts, "under");
const sourced = alias(agreements, "sourced");

/** A contract of the company's own, under the agreement itself. */
const ownContract = (companyId: string): SQL =>
  exists(
    db
      .select({ id: under.id })
      .from(under)
      .where(and(eq(under.partnerId, companyId), eq(under.agreementId, agreements.id))),
  );

/** An open contract under the program agreement that a distribution agreement lies in. */
const contractAbove = (companyId: string): SQL =>
  and(
    eq(agreements.type, "distribution"),
    exists(
      db
        .select({ id: under.id })
        .from(under)
        .where(
          and(
            eq(under.partnerId, companyId),
            eq(under.agreementId, agreements.parentId),
            inArray(under.status, [...openContractStatuses]),
          ),
        ),
    ),
  )!;

/** An active service contract whose agreement names the syndication or referral agreement. */
const sourcedBy = (companyId: string): SQL =>
  exists(
    db
      .select({ id: under.id })
      .from(under)
      .innerJoin(sourced, eq(sourced.id, under.agreementId))
      .where(
        and(eq(under.partnerId, companyId), eq(under.status, "active"), eq(sourced.sourcingAgreementId, agreements.id)),
      ),
  );

/** The document of a version of an agreement that the company sees. */
const inSightOf = (companyId: string): SQL =>
  exists(
    db
      .select({ id: agreements.id })
      .from(agreementVersions)
      .innerJoin(agreements, eq(agreements.id, agreementVersions.agreementId))
      .where(
        and(
          eq(agreementVersions.documentId, documents.id),
          or(ownContract(companyId), contractAbove(companyId), sourcedBy(companyId)),
        ),
      ),
  );

export interface Opened {
  fileName: string;
  mediaType: string;
  size: number;
  bytes: Readable;
}

async function fileOf(condition: SQL): Promise<Opened> {
  const { id, fileName, mediaType, size } = documents;
  const [found] = await db
    .select({ id, fileName, mediaType, size })
    .from(documents)
    .where(and(condition, isNotNull(documents.storedAt)));
  if (!found) throw new NotFound("document");
  const { id: stored, ...facts } = found;
  return { ...facts, bytes: await (await storage()).get(stored) };
}

/**
 * The bytes of the document that an activation link offers; who holds the link has been asked for by the caller. Row P8.
 * @throws NotFound
 */
export const openOfferedDocument = (id: string): Promise<Opened> => fileOf(eq(documents.id, id));

/**
 * The bytes of a document, for its own company and for whoever sees the agreement that it belongs to. Rows P2, P3.
 * @throws NotFound
 */
export const openDocument = ({ company }: Operator, id: string): Promise<Opened> =>
  fileOf(and(eq(documents.id, id), or(eq(documents.companyId, company.id), inSightOf(company.id)))!);
