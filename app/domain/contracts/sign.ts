import type { Operator } from "~/auth/actor";
import { know } from "~/domain/partners/know";
import { demandRead, doContract, lead } from "./hold";
import { putSignature } from "./signatures";
import { tellOther } from "./tell";

/**
 * The partner signs a program or service contract that waits for it; it is active from now on. Row P2.
 * @param read the version that was read, which is the one that is signed
 * @throws NotFound; Forbidden for sales and viewers; Conflict("contract-stands"), Conflict("agreement-changed")
 */
export const signContract = (actor: Operator, contractId: string, read: number): Promise<void> =>
  doContract(actor, contractId, "sign", async (tx, held) => {
    await demandRead(tx, held.agreementId, read);
    const { version, hash } = await putSignature(tx, held, actor);
    await lead(tx, actor, held, "active");
    await know(tx, [held.companyId, held.partnerId]);
    await tellOther(tx, actor, held, "sign");
    return { version, hash };
  });
