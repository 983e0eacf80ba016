import type { Operator } from "~/auth/actor";
import { doContract, lead } from "./hold";
import { tellOther } from "./tell";

/**
 * The distributor sends an enrolment back to be refined, and says what is missing. Row P2.
 * @param note 1 to 100 characters
 * @throws NotFound; Forbidden for sales and viewers; Conflict("contract-stands")
 */
export const refineContract = (actor: Operator, contractId: string, note: string): Promise<void> =>
  doContract(actor, contractId, "refine", async (tx, held) => {
    await lead(tx, actor, held, "enrolling", { note });
    await tellOther(tx, actor, held, "refine");
    return { note };
  });
