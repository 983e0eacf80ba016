import { and, eq, isNotNull } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { secondFactors } from "~/db/schema";
import { inTransaction, record } from "../deed";
import { checkPassword } from "../operators/check-password";
import { Conflict } from "../refusals";
import { replaceCodes } from "./codes";

/**
 * Gives an operator new recovery codes, to be shown once; the old ones are void.
 * @throws Invalid("current"); Conflict("no-second-factor"); TooSoon
 */
export async function renewCodes(operator: Operator, current: string): Promise<string[]> {
  const operatorId = operator.id;
  await checkPassword(operator, current);
  return inTransaction(async (tx) => {
    const [factor] = await tx
      .select({ id: secondFactors.operatorId })
      .from(secondFactors)
      .where(and(eq(secondFactors.operatorId, operatorId), isNotNull(secondFactors.confirmedAt)))
      .for("update");
    if (!factor) throw new Conflict("no-second-factor");
    const codes = await replaceCodes(tx, operatorId);
    await record(tx, operator, { deed: "second-factor.renew-codes", subjectId: operatorId, login: operatorId });
    return codes;
  });
}
