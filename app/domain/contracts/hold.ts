import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { agreements, agreementVersions, contracts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { demandContracts } from "~/domain/partners/policy";
import { Conflict, NotFound } from "~/domain/refusals";
import { contractsVisibleTo, partyOf } from "./policy";
import { type ContractDeed, type ContractStatus, isOver, transitionOf } from "./status";

const { id, type, status, agreementId, agreementVersion, companyId, partnerId } = contracts;

/**
 * A contract that the actor's company is part of, held until the transaction ends, and the state that the deed leads into.
 * @throws NotFound; Forbidden for sales and viewers; Conflict("contract-stands") when the deed is not open to this side now
 */
export async function holdContract(tx: Transaction, actor: Operator, contractId: string, deed: ContractDeed) {
  const [contract] = await tx
    .select({ id, type, status, agreementId, agreementVersion, companyId, partnerId })
    .from(contracts)
    .where(and(eq(id, contractId), contractsVisibleTo(actor)))
    .for("update");
  if (!contract) throw new NotFound("contract");
  demandContracts(actor);
  const transition = transitionOf(deed, contract, partyOf(actor, contract));
  if (!transition) throw new Conflict("contract-stands", { status: contract.status });
  return { ...contract, to: transition.to };
}

export type HeldContract = Awaited<ReturnType<typeof holdContract>>;

type Values = Partial<Omit<typeof contracts.$inferInsert, "status">>;

/** Leads the held contract into a state; the times of activation and end are set by it. */
export async function lead(
  tx: Transaction,
  actor: { name: string },
  held: { id: string },
  to: ContractStatus,
  more: Values = {},
) {
  await tx
    .update(contracts)
    .set({
      ...more,
      status: to,
      ...(to === "active" && { activatedAt: sql`coalesce(${contracts.activatedAt}, now())` }),
      ...(isOver(to) && { endedAt: sql`now()`, endedByName: actor.name }),
      ...{ revision: sql`${contracts.revision} + 1`, updatedAt: sql`now()` },
    })
    .where(eq(id, held.id));
}

/**
 * Holds the agreement of a contract against a change of its active version meanwhile, and sees that the version on offer is the one that
 * was read.
 * @throws Conflict("agreement-changed")
 */
export async function demandRead(tx: Transaction, heldAgreementId: string, read: number): Promise<void> {
  await tx.select({ id: agreements.id }).from(agreements).where(eq(agreements.id, heldAgreementId)).for("share");
  const [offer] = await tx
    .select({ version: agreementVersions.version })
    .from(agreementVersions)
    .where(and(eq(agreementVersions.agreementId, heldAgreementId), agreementVersions.active));
  if (offer?.version !== read) throw new Conflict("agreement-changed");
}

const dashed = (deed: ContractDeed) => deed.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** One deed on one contract: held, asked, changed by `work`, and written into the audit trail with its state before and after. */
export const doContract = (
  actor: Operator,
  contractId: string,
  deed: ContractDeed,
  work: (tx: Transaction, held: HeldContract) => Promise<Record<string, unknown> | undefined>,
): Promise<void> =>
  inTransaction(async (tx) => {
    const held = await holdContract(tx, actor, contractId, deed);
    const more = await work(tx, held);
    await record(tx, actor, {
      deed: `contract.${dashed(deed)}`,
      subjectId: contractId,
      before: { status: held.status },
      after: { status: held.to, ...more },
    });
  });
