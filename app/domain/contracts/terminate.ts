import type { Operator } from "~/auth/actor";
import { followEnd } from "./end";
import { doContract, lead } from "./hold";

/**
 * The distributor ends an active contract for good. With a program contract the distribution contracts under it end, with a distribution
 * contract its products are unlisted; with the last program or service contract the two are no partners any more. Row P2.
 * @param note why, 1 to 100 characters
 * @throws NotFound; Forbidden for sales and viewers; Conflict("contract-stands")
 */
export const terminateContract = (actor: Operator, contractId: string, note: string): Promise<void> =>
  doContract(actor, contractId, "terminate", async (tx, held) => {
    await lead(tx, actor, held, "terminated", { endNote: note });
    return { note, ...(await followEnd(tx, actor, held, note)) };
  });
