import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { agreementVersions, contracts, contractSignatures } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, NotFound } from "~/domain/refusals";
import { holdAgreement } from "./hold";

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
      .select({ active: agreementVersions.active, hash: agreementVersions.hash })
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
    await record(tx, actor, {
      deed: "agreement.delete-version",
      subjectId: agreementId,
      before: { version, ...found },
    });
  });
