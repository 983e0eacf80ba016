import type { Operator } from "~/auth/actor";
import { demandRead, doContract, lead } from "./hold";
import { putSignature } from "./signatures";
import { tellOther } from "./tell";

/**
 * The partner sends its refined enrolment in again, under the version that is on offer now; an agreement that accepts by itself makes it
 * active at once. Row P2.
 * @param enrolment what it tells the distributor, at most 2,000 characters
 * @throws NotFound; Forbidden for sales and viewers; Conflict("contract-stands"), Conflict("agreement-changed")
 */
export const submitContract = (actor: Operator, contractId: string, enrolment: string, read: number): Promise<void> =>
  doContract(actor, contractId, "submit", async (tx, held) => {
    await demandRead(tx, held.agreementId, read);
    const { version, hash, countersigned } = await putSignature(tx, held, actor);
    const status = countersigned ? "active" : "pending";
    await lead(tx, actor, held, status, { enrolment, ...(countersigned && { note: null }) });
    await tellOther(tx, actor, held, "submit");
    return { status, version, hash };
  });
