import type { Operator } from "~/auth/actor";
import { part } from "./end";
import { doContract, lead } from "./hold";
import { tellOther } from "./tell";

/**
 * Whoever's turn it is says no: the partner to what it was offered, the distributor to an enrolment. With the last program or service
 * contract the two are no partners any more. Row P2.
 * @param note why, 1 to 100 characters
 * @throws NotFound; Forbidden for sales and viewers; Conflict("contract-stands")
 */
export const rejectContract = (actor: Operator, contractId: string, note: string): Promise<void> =>
  doContract(actor, contractId, "reject", async (tx, held) => {
    await lead(tx, actor, held, "rejected", { endNote: note });
    await tellOther(tx, actor, held, "reject");
    return { note, parted: await part(tx, held) };
  });
