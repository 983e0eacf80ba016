import type { Operator } from "~/auth/actor";
import { Conflict } from "~/domain/refusals";
import { putCountersignature } from "./countersignature";
import { doContract, lead } from "./hold";

/**
 * The distributor signs against what its partner has signed. Row P2.
 * @throws NotFound; Forbidden for sales and viewers; Conflict("contract-stands"), Conflict("nothing-to-countersign")
 */
export const countersignContract = (actor: Operator, contractId: string): Promise<void> =>
  doContract(actor, contractId, "countersign", async (tx, held) => {
    const versions = await putCountersignature(tx, actor, contractId);
    if (versions.length === 0) throw new Conflict("nothing-to-countersign");
    await lead(tx, actor, held, "active");
    return { versions };
  });
