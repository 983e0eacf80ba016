import { and, eq, inArray } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { agreementVersions, contracts } from "~/db/schema";
import { OFFERED } from "~/domain/contracts/status";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, NotFound } from "~/domain/refusals";
import { holdAgreement } from "./hold";
import { askToTellPartners } from "./tell-partners";

const { version, active, agreementId: of } = agreementVersions;

/** What waits for a partner's signature under an agreement: it is signed in the version that is on offer then. */
const offersUnder = (agreementId: string) =>
  and(eq(contracts.agreementId, agreementId), eq(contracts.status, "pending"), inArray(contracts.type, [...OFFERED]));

/** Holds the offers under an agreement of the actor's company: before the agreement itself, in the order of those who sign. */
export async function holdOffers(tx: Transaction, { company }: Operator, agreementId: string): Promise<void> {
  await tx
    .select({ id: contracts.id })
    .from(contracts)
    .where(and(offersUnder(agreementId), eq(contracts.companyId, company.id)))
    .orderBy(contracts.id)
    .for("update");
}

/** The version is on offer, also to those who have not signed yet, and the one before is not any more; the agreement is held. */
export async function putOnOffer(tx: Transaction, agreementId: string, wanted: number): Promise<void> {
  await tx
    .update(agreementVersions)
    .set({ active: false })
    .where(and(eq(of, agreementId), active));
  await tx
    .update(agreementVersions)
    .set({ active: true })
    .where(and(eq(of, agreementId), eq(version, wanted)));
  await tx.update(contracts).set({ agreementVersion: wanted }).where(offersUnder(agreementId));
}

/**
 * Puts a version of an agreement on offer in place of the one before; partners are told, and their contracts say that an update is
 * available. Row P3.
 * @throws NotFound; Forbidden for its partners, sales and viewers; Conflict("version-active")
 */
export const activateVersion = (actor: Operator, agreementId: string, wanted: number): Promise<void> =>
  inTransaction(async (tx) => {
    await holdOffers(tx, actor, agreementId);
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
