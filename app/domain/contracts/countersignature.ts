import { and, eq, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { contractSignatures } from "~/db/schema";

/**
 * The distributor's signature against every version that the partner has signed and nobody has signed against.
 * @returns the versions
 */
export async function putCountersignature(tx: Transaction, actor: Operator, contractId: string): Promise<number[]> {
  const signed = await tx
    .update(contractSignatures)
    .set({ countersignedAt: sql`now()`, countersignedBy: actor.id, countersignedByName: actor.name })
    .where(and(eq(contractSignatures.contractId, contractId), isNull(contractSignatures.countersignedAt)))
    .returning({ version: contractSignatures.agreementVersion });
  return signed.map(({ version }) => version).toSorted((a, b) => a - b);
}
