import { and, eq, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { agreementVersions, companies, contracts, memberships, operators } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { Conflict, NotFound } from "~/domain/refusals";
import { holdAgreement } from "./hold";

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

/** A letter to the owners of every company with an active contract in another version. */
export async function tellPartners(tx: Transaction, actor: Operator, agreementId: string): Promise<void> {
  const owners = await tx
    .select({ id: operators.id, email: operators.email, contractId: contracts.id })
    .from(contracts)
    .innerJoin(companies, eq(companies.id, contracts.partnerId))
    .innerJoin(memberships, eq(memberships.companyId, companies.id))
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .innerJoin(agreementVersions, and(eq(of, contracts.agreementId), active))
    .where(
      and(
        eq(contracts.agreementId, agreementId),
        eq(contracts.status, "active"),
        sql`${contracts.agreementVersion} <> ${version}`,
        eq(memberships.role, "owner"),
        isNull(memberships.suspendedAt),
        isNull(companies.suspendedAt),
      ),
    );
  for (const { id, email, contractId } of owners)
    await queueMessage(tx, actor, {
      ...{ companyId: actor.company.id, kind: "agreement-updated", personId: id, recipient: email },
      details: { contractId },
    });
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
    await tellPartners(tx, actor, agreementId);
    const before = { version: versions.find((one) => one.active)?.version ?? null };
    await record(tx, actor, {
      ...{ deed: "agreement.activate-version", subjectId: agreementId, before },
      after: { version: wanted },
    });
  });
