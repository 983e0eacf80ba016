import type { Operator } from "~/auth/actor";
import { demandRead, doContract, lead } from "./hold";
import { putSignature } from "./signatures";

/**
 * The partner sends its refined enrolment in again, under the version that is on offer now. Row P2.
 * @param enrolment what it tells the distributor, at most 2,000 characters
 * @throws NotFound; Forbidden for sales and viewers; Conflict("contract-stands"), Conflict("agreement-changed")
 */
export const submitContract = (actor: Operator, contractId: string, enrolment: string, read: number): Promise<void> =>
  doContract(actor, contractId, "submit", async (tx, held) => {
    await demandRead(tx, held.agreementId, read);
    const { version, hash } = await putSignature(tx, held, actor);
    await lead(tx, actor, held, "pending", { enrolment });
    return { version, hash };
  });
