import { isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { newTotpSecret } from "~/auth/totp";
import { secondFactors } from "~/db/schema";
import { inTransaction, record } from "../deed";
import { checkPassword } from "../operators/check-password";
import { Conflict } from "../refusals";
import { needsPassword } from "./needs-password";
import { sealSecret } from "./secret";

interface Proof {
  /** The password they have now. */
  current: string;
  /** Of the session that asks. */
  secret: string | null;
}

/**
 * Makes the secret that an operator's authenticator app is to share. It does not count before the first code has been right.
 * @throws Conflict("second-factor-on") when they have a second factor already; Invalid("current"), TooSoon where the password is needed
 */
export async function beginSecondFactor(operator: Operator, { current, secret: session }: Proof): Promise<void> {
  const operatorId = operator.id;
  if (await needsPassword(operator, session)) await checkPassword(operator, current);
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
    await record(tx, operator, { deed: "second-factor.begin", subjectId: operatorId, login: operatorId });
  });
}
