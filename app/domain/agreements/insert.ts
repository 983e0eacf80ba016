import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { agreementProductGroups, agreements, agreementVersions, documents, marketplaces } from "~/db/schema";
import { withNewId } from "~/domain/public-id";
import { Invalid } from "~/domain/refusals";
import type { AgreementType } from "./types";
import { hashOf, type Wording } from "./wording";

const nouns = {
  program: "programAgreement",
  distribution: "distributionAgreement",
  service: "serviceAgreement",
  syndication: "syndicationAgreement",
  referral: "referralAgreement",
} as const;

export interface NewAgreement {
  type: AgreementType;
  /** At most 100 characters. */
  name: string;
  wording: Wording;
  parentId?: string | null;
  marketplaceId?: string | null;
  sourcingAgreementId?: string | null;
  productGroupIds?: readonly string[];
  autoAccept?: boolean;
}

/** Takes an uploaded document for an agreement, so that it is not swept away; the same file may stand in several versions. */
async function attach(tx: Transaction, { company }: Operator, documentId: string): Promise<string> {
  const [found] = await tx
    .update(documents)
    .set({ attachedAt: sql`coalesce(${documents.attachedAt}, now())`, draftId: null })
    .where(
      and(
        eq(documents.id, documentId),
        eq(documents.companyId, company.id),
        eq(documents.purpose, "agreement"),
        isNotNull(documents.storedAt),
      ),
    )
    .returning({ sha256: documents.sha256 });
  if (!found?.sha256) throw new Invalid("document", "document-missing");
  return found.sha256;
}

/**
 * Writes one version of an agreement; the agreement's row is held by whoever calls.
 * @throws Invalid("document") when the upload is not there
 */
export async function insertVersion(
  tx: Transaction,
  actor: Operator,
  agreement: { id: string; name: string; version: number; active: boolean },
  wording: Wording,
): Promise<string> {
  const documentSha256 = wording.documentId === null ? null : await attach(tx, actor, wording.documentId);
  const { id, name, version, active } = agreement;
  const hash = hashOf({ id, name, version, wording: { ...wording, documentSha256 } });
  await tx.insert(agreementVersions).values({
    ...{ agreementId: id, version, name, active, hash, description: wording.description },
    ...{ documentSource: wording.source, documentUrl: wording.url, documentId: wording.documentId },
    ...{ createdBy: actor.id, createdByName: actor.name },
  });
  return hash;
}

/**
 * Writes an agreement with its first version, which is active, in the transaction of the deed that asks for it.
 * @returns its id
 * @throws Invalid("marketplaceId") when the marketplace has a distribution agreement already; Invalid("document")
 */
export async function insertAgreement(tx: Transaction, actor: Operator, made: NewAgreement): Promise<string> {
  const { type, name, wording, productGroupIds = [] } = made;
  const facts = {
    ...{ type, name, companyId: actor.company.id, parentId: made.parentId ?? null },
    ...{ marketplaceId: made.marketplaceId ?? null, sourcingAgreementId: made.sourcingAgreementId ?? null },
    autoAccept: made.autoAccept ?? false,
  };
  const id = await withNewId(nouns[type], async (drawn) => {
    const rows = await tx
      .insert(agreements)
      .values({ ...facts, id: drawn })
      .onConflictDoNothing()
      .returning({ id: agreements.id });
    if (rows.length > 0) return true;
    if (type === "distribution") await demandFree(tx, facts.marketplaceId!);
    return false;
  });
  await insertVersion(tx, actor, { id, name, version: 1, active: true }, wording);
  if (productGroupIds.length > 0)
    await tx
      .insert(agreementProductGroups)
      .values(productGroupIds.map((productGroupId) => ({ agreementId: id, productGroupId })));
  return id;
}

/** One distribution agreement per marketplace: the second to come is told so. */
async function demandFree(tx: Transaction, marketplaceId: string): Promise<void> {
  const [taken] = await tx
    .select({ id: agreements.id, marketplace: marketplaces.name })
    .from(agreements)
    .innerJoin(marketplaces, eq(marketplaces.id, agreements.marketplaceId))
    .where(
      and(
        eq(agreements.marketplaceId, marketplaceId),
        eq(agreements.type, "distribution"),
        isNull(agreements.deletedAt),
      ),
    );
  const { id: agreement, marketplace } = taken ?? {};
  if (agreement && marketplace)
    throw new Invalid("marketplaceId", "marketplace-has-agreement", { agreement, marketplace });
}
