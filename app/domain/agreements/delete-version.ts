import { and, eq, notExists, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { agreementVersions, contracts, contractSignatures, documents } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, NotFound } from "~/domain/refusals";
import { holdAgreement } from "./hold";

/** A document that stands in no other version is swept away. */
async function giveBack(tx: Transaction, documentId: string): Promise<void> {
  const elsewhere = tx
    .select({ one: sql`1` })
    .from(agreementVersions)
    .where(eq(agreementVersions.documentId, documents.id));
  await tx
    .update(documents)
    .set({ attachedAt: null })
    .where(and(eq(documents.id, documentId), notExists(elsewhere)));
}

/**
 * Deletes a version that nobody was ever in; its number is not given again. Row P3.
 * @throws NotFound; Forbidden for its partners, sales and viewers; Conflict("version-last") for the one on offer, without which the
 * agreement would say nothing; Conflict("version-signed") when contracts are in it
 */
export const deleteVersion = (actor: Operator, agreementId: string, version: number): Promise<void> =>
  inTransaction(async (tx) => {
    await holdAgreement(tx, actor, agreementId);
    const its = and(eq(agreementVersions.agreementId, agreementId), eq(agreementVersions.version, version));
    const [found] = await tx
      .select({
        ...{ active: agreementVersions.active, hash: agreementVersions.hash },
        documentId: agreementVersions.documentId,
      })
      .from(agreementVersions)
      .where(its)
      .for("update");
    if (!found) throw new NotFound("version");
    if (found.active) throw new Conflict("version-last");
    const [under] = await tx
      .select({ id: contracts.id })
      .from(contracts)
      .where(and(eq(contracts.agreementId, agreementId), eq(contracts.agreementVersion, version)))
      .limit(1);
    const [signed] = await tx
      .select({ id: contractSignatures.id })
      .from(contractSignatures)
      .where(and(eq(contractSignatures.agreementId, agreementId), eq(contractSignatures.agreementVersion, version)))
      .limit(1);
    if (under ?? signed) throw new Conflict("version-signed");
    await tx.delete(agreementVersions).where(its);
    if (found.documentId !== null) await giveBack(tx, found.documentId);
    await record(tx, actor, {
      deed: "agreement.delete-version",
      subjectId: agreementId,
      before: { version, ...found },
    });
  });
