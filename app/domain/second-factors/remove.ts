import { eq } from "drizzle-orm";
import type { Transaction } from "~/db/client";
import { recoveryCodes, secondFactors } from "~/db/schema";
import { Conflict } from "../refusals";

/**
 * Takes an operator's authenticator app and recovery codes away.
 * @throws Conflict("no-second-factor")
 */
export async function removeSecondFactor(tx: Transaction, operatorId: string): Promise<void> {
  const removed = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.operatorId, operatorId))
    .returning({ confirmedAt: secondFactors.confirmedAt });
  if (!removed[0]?.confirmedAt) throw new Conflict("no-second-factor");
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.operatorId, operatorId));
}
