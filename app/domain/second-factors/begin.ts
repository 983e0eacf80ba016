import { isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { newTotpSecret } from "~/auth/totp";
import { secondFactors } from "~/db/schema";
import { inTransaction, record } from "../deed";
import { Conflict } from "../refusals";
import { sealSecret } from "./secret";

/**
 * Makes the secret that an operator's authenticator app is to share. It does not count before the first code has been right.
 * @throws Conflict("second-factor-on") when they have a second factor already
 */
export async function beginSecondFactor(operator: Operator): Promise<void> {
  const operatorId = operator.id;
  const secret = await sealSecret(operatorId, newTotpSecret());
  await inTransaction(async (tx) => {
    const begun = await tx
      .insert(secondFactors)
      .values({ operatorId, secret })
      .onConflictDoUpdate({
        target: secondFactors.operatorId,
        set: { secret, createdAt: sql`now()` },
        setWhere: isNull(secondFactors.confirmedAt),
      })
      .returning({ id: secondFactors.operatorId });
    if (begun.length === 0) throw new Conflict("second-factor-on");
    await record(tx, { ...operator, company: null }, { deed: "second-factor.begin", subjectId: operatorId });
  });
}
