import type { Operator } from "~/auth/actor";
import { NotFound } from "~/domain/refusals";
import { findContract } from "./find";

/**
 * A contract that the partner has signed, with the wording that it is in. Row P2.
 * @throws NotFound when neither company is the actor's, or nobody has signed yet
 */
export async function findSignedContract(actor: Operator, contractId: string) {
  const contract = await findContract(actor, contractId);
  if (contract.signatures.length === 0) throw new NotFound("contract");
  return contract;
}

export type SignedContract = Awaited<ReturnType<typeof findSignedContract>>;
