import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { contracts, partnerInvitations } from "~/db/schema";
import { part } from "./end";
import { doContract, lead } from "./hold";

/**
 * Whoever began a contract takes it back before it is answered: an offer is gone, with its activation links; an enrolment, which has been
 * signed, stays to be read. With the last program or service contract the two are no partners any more. Row P2.
 * @returns whether the contract is gone
 * @throws NotFound; Forbidden for sales and viewers; Conflict("contract-stands")
 */
export async function withdrawContract(actor: Operator, contractId: string): Promise<boolean> {
  let gone = false;
  await doContract(actor, contractId, "withdraw", async (tx, held) => {
    gone = held.to === null;
    if (held.to !== null) {
      await lead(tx, actor, held, held.to);
      return undefined;
    }
    await tx.delete(partnerInvitations).where(eq(partnerInvitations.contractId, contractId));
    await tx.delete(contracts).where(eq(contracts.id, contractId));
    const { agreementId, partnerId } = held;
    return { agreementId, partnerId, parted: await part(tx, held) };
  });
  return gone;
}
