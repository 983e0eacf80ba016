import type { Readable } from "node:stream";
import { and, eq, exists, isNotNull, or, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, agreementVersions, contracts, contractSignatures, documents } from "~/db/schema";
import { agreementsVisibleTo } from "~/domain/agreements/policy";
import { NotFound } from "~/domain/refusals";
import { bytesOf } from "./bytes";

/** Whether a contract of the company's, over or not, is or was in the version that is selected. */
const isOwnVersion = ({ company }: Operator) => sql`exists (select 1 from ${contracts} c
  where c.agreement_id = ${agreementVersions.agreementId} and c.partner_id = ${company.id}
  and (c.agreement_version = ${agreementVersions.version} or exists (select 1 from ${contractSignatures} s
    where s.contract_id = c.id and s.agreement_version = ${agreementVersions.version})))`;

/** The document of a version that is on offer to the company, or that its own contract is or was in. */
const inSightOf = (actor: Operator): SQL =>
  exists(
    db
      .select({ id: agreements.id })
      .from(agreementVersions)
      .innerJoin(agreements, eq(agreements.id, agreementVersions.agreementId))
      .where(
        and(
          eq(agreementVersions.documentId, documents.id),
          or(and(agreementVersions.active, agreementsVisibleTo(actor)), isOwnVersion(actor)),
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
  return { ...facts, bytes: await bytesOf(stored) };
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
export const openDocument = (actor: Operator, id: string): Promise<Opened> =>
  fileOf(and(eq(documents.id, id), or(eq(documents.companyId, actor.company.id), inSightOf(actor)))!);
