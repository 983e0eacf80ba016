import type { Operator } from "~/auth/actor";
import { Conflict } from "~/domain/refusals";
import { demandRead, doContract, lead } from "./hold";
import { putSignature } from "./signatures";

/**
 * The partner signs the agreement's newer version; the contract stays active meanwhile. Rows P2, P9.
 * @param read the version that was read, which is the one that is signed
 * @throws NotFound; Forbidden for sales and viewers; Conflict("contract-stands"), Conflict("agreement-changed"),
 * Conflict("contract-up-to-date") when it is signed in this version already
 */
export const signContractUpdate = (actor: Operator, contractId: string, read: number): Promise<void> =>
  doContract(actor, contractId, "signUpdate", async (tx, held) => {
    await demandRead(tx, held.agreementId, read);
    if (held.agreementVersion === read) throw new Conflict("contract-up-to-date");
    const { version, hash } = await putSignature(tx, held, actor);
    await lead(tx, actor, held, "active");
    return { version, hash };
  });
