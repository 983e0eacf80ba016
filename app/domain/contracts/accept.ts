import type { Operator } from "~/auth/actor";
import { putCountersignature } from "./countersignature";
import { doContract, lead } from "./hold";
import { tellOther } from "./tell";

/**
 * The distributor accepts an enrolment, which signs against it; the contract is active from now on. Row P2.
 * @throws NotFound; Forbidden for sales and viewers; Conflict("contract-stands")
 */
export const acceptContract = (actor: Operator, contractId: string): Promise<void> =>
  doContract(actor, contractId, "accept", async (tx, held) => {
    await putCountersignature(tx, actor, contractId);
    await lead(tx, actor, held, "active", { note: null });
    await tellOther(tx, actor, held, "accept");
    return { version: held.agreementVersion };
  });
