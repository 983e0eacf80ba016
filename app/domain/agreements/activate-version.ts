import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { agreementVersions } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, NotFound } from "~/domain/refusals";
import { holdAgreement } from "./hold";
import { askToTellPartners } from "./tell-partners";

const { version, active, agreementId: of } = agreementVersions;

/** The version is on offer, and the one before is not any more; the agreement is held. */
export async function putOnOffer(tx: Transaction, agreementId: string, wanted: number): Promise<void> {
  await tx
    .update(agreementVersions)
    .set({ active: false })
    .where(and(eq(of, agreementId), active));
  await tx
    .update(agreementVersions)
    .set({ active: true })
    .where(and(eq(of, agreementId), eq(version, wanted)));
}

/**
 * Puts a version of an agreement on offer in place of the one before; partners are told, and their contracts say that an update is
 * available. Row P3.
 * @throws NotFound; Forbidden for its partners, sales and viewers; Conflict("version-active")
 */
export const activateVersion = (actor: Operator, agreementId: string, wanted: number): Promise<void> =>
  inTransaction(async (tx) => {
    await holdAgreement(tx, actor, agreementId);
    const versions = await tx.select({ version, active }).from(agreementVersions).where(eq(of, agreementId));
    const found = versions.find((one) => one.version === wanted);
    if (!found) throw new NotFound("version");
    if (found.active) throw new Conflict("version-active");
    await putOnOffer(tx, agreementId, wanted);
    await askToTellPartners(tx, agreementId);
    const before = { version: versions.find((one) => one.active)?.version ?? null };
    await record(tx, actor, {
      ...{ deed: "agreement.activate-version", subjectId: agreementId, before },
      after: { version: wanted },
    });
  });
