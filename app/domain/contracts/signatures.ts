import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "~/db/client";
import { agreements, agreementVersions, contracts, contractSignatures } from "~/db/schema";
import { Conflict } from "~/domain/refusals";

/** Whoever puts their name under a contract. */
export interface Signer {
  id: string;
  name: string;
  email: string;
}

/** The wording that an agreement has on offer now, and whether it accepts by itself. */
export async function activeVersion(tx: Transaction, agreementId: string) {
  const [found] = await tx
    .select({ version: agreementVersions.version, hash: agreementVersions.hash, autoAccept: agreements.autoAccept })
    .from(agreementVersions)
    .innerJoin(agreements, eq(agreements.id, agreementVersions.agreementId))
    .where(and(eq(agreementVersions.agreementId, agreementId), agreementVersions.active))
    .for("share", { of: agreementVersions });
  if (!found) throw new Conflict("agreement-not-offered");
  return found;
}

/**
 * The partner's signature under the agreement's active version, in the transaction of the deed that asks for it. An agreement that accepts
 * by itself signs against it at once. The contract's row is held by whoever calls; its status is theirs to change.
 * @returns the version and the hash that were signed, as they go into the audit trail
 * @throws Conflict("agreement-not-offered")
 */
export async function putSignature(
  tx: Transaction,
  contract: { id: string; agreementId: string },
  { id, name, email }: Signer,
): Promise<{ version: number; hash: string; countersigned: boolean }> {
  const { version, hash, autoAccept } = await activeVersion(tx, contract.agreementId);
  await tx
    .insert(contractSignatures)
    .values({
      ...{ contractId: contract.id, agreementId: contract.agreementId, agreementVersion: version, hash },
      ...{ signedBy: id, signedByName: name, signedByEmail: email },
    })
    // A version that came back, or that was sent in again, has been signed already: the first signature stays.
    .onConflictDoNothing();
  const { contractId, agreementVersion, countersignedAt } = contractSignatures;
  if (autoAccept)
    await tx
      .update(contractSignatures)
      .set({ countersignedAt: sql`now()` })
      .where(and(eq(contractId, contract.id), eq(agreementVersion, version), isNull(countersignedAt)));
  await tx.update(contracts).set({ agreementVersion: version }).where(eq(contracts.id, contract.id));
  return { version, hash, countersigned: autoAccept };
}
