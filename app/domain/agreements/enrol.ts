import { and, eq, inArray } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { agreements, contracts } from "~/db/schema";
import { demandRead, lead } from "~/domain/contracts/hold";
import { insertContract } from "~/domain/contracts/insert";
import { putSignature } from "~/domain/contracts/signatures";
import { tellOther } from "~/domain/contracts/tell";
import { inTransaction, record } from "~/domain/deed";
import { demandContracts } from "~/domain/partners/policy";
import { Conflict, NotFound } from "~/domain/refusals";
import { agreementsVisibleTo, canEnrol } from "./policy";

/**
 * Holds what lets the partner in: its active contract under the program of a distribution agreement, or its active service contract that
 * names the syndication or referral agreement. It does not end meanwhile.
 * @throws Conflict("not-enrollable")
 */
async function holdDoor(tx: Transaction, { company }: Operator, agreement: { id: string; parentId: string | null }) {
  const leading =
    agreement.parentId === null
      ? inArray(
          contracts.agreementId,
          tx.select({ id: agreements.id }).from(agreements).where(eq(agreements.sourcingAgreementId, agreement.id)),
        )
      : eq(contracts.agreementId, agreement.parentId);
  const [door] = await tx
    .select({ id: contracts.id })
    .from(contracts)
    .where(and(leading, eq(contracts.partnerId, company.id), eq(contracts.status, "active")))
    .limit(1)
    .for("share");
  if (!door) throw new Conflict("not-enrollable");
}

/**
 * A partner enrols in a distribution, syndication or referral agreement, which signs it. The distributor accepts, or the agreement does
 * so by itself. Row P3.
 * @param enrolment what it tells the distributor, at most 2,000 characters
 * @param read the version that was read, which is the one that is signed
 * @returns the contract's id
 * @throws NotFound out of sight; Forbidden for sales and viewers; Conflict("not-enrollable"), Conflict("agreement-changed"),
 * Conflict("contract-open")
 */
export const enrol = (actor: Operator, agreementId: string, enrolment: string, read: number): Promise<string> =>
  inTransaction(async (tx) => {
    const { id, type, companyId, parentId } = agreements;
    const [agreement] = await tx
      .select({ id, type, companyId, parentId })
      .from(agreements)
      .where(and(eq(id, agreementId), agreementsVisibleTo(actor)))
      // Held against its being deleted meanwhile.
      .for("share");
    if (!agreement) throw new NotFound("agreement");
    demandContracts(actor);
    if (!canEnrol(actor, agreement)) throw new Conflict("not-enrollable");
    await holdDoor(tx, actor, agreement);
    await demandRead(tx, agreementId, read);
    const partnerId = actor.company.id;
    const made = { agreement: { ...agreement, version: read }, partnerId, enrolment, enrolled: true };
    const contractId = await insertContract(tx, actor, made);
    const { version, hash, countersigned } = await putSignature(tx, { id: contractId, agreementId }, actor);
    if (countersigned) await lead(tx, actor, { id: contractId }, "active");
    const status = countersigned ? "active" : "pending";
    await tellOther(tx, actor, { id: contractId, companyId: agreement.companyId, partnerId }, "enrol");
    await record(tx, actor, {
      deed: "contract.enrol",
      subjectId: contractId,
      after: { agreementId, status, version, hash },
    });
    return contractId;
  });
