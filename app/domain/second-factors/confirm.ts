import { and, eq, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { secondFactorLimit } from "~/auth/limits.server";
import { stepOf } from "~/auth/totp";
import { secondFactors } from "~/db/schema";
import { inTransaction, record } from "../deed";
import { Conflict, Invalid } from "../refusals";
import { plainCode, replaceCodes } from "./codes";
import { openSecret } from "./secret";

/**
 * Turns an operator's second factor on, once the first code of their app is right.
 * @returns the recovery codes, to be shown once
 * @throws Invalid("code") wrong; Conflict("second-factor-not-begun" | "second-factor-unreadable"); TooSoon
 */
export async function confirmSecondFactor(operator: Operator, code: string, now = Date.now()): Promise<string[]> {
  const operatorId = operator.id;
  await secondFactorLimit.take(operatorId);
  const codes = await inTransaction(async (tx) => {
    const [begun] = await tx
      .select({ secret: secondFactors.secret })
      .from(secondFactors)
      .where(and(eq(secondFactors.operatorId, operatorId), isNull(secondFactors.confirmedAt)))
      .for("update");
    if (!begun) throw new Conflict("second-factor-not-begun");
    const lastStep = stepOf(await openSecret(operatorId, begun.secret), plainCode(code), now);
    if (lastStep === null) throw new Invalid("code", "wrong-code");
    await tx
      .update(secondFactors)
      .set({ confirmedAt: sql`now()`, lastStep })
      .where(eq(secondFactors.operatorId, operatorId));
    const made = await replaceCodes(tx, operatorId);
    await record(tx, operator, { deed: "second-factor.confirm", subjectId: operatorId, login: operatorId });
    return made;
  });
  await secondFactorLimit.forget(operatorId);
  return codes;
}
