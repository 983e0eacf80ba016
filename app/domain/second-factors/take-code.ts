import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { stepOf } from "~/auth/totp";
import type { Transaction } from "~/db/client";
import { recoveryCodes, secondFactors } from "~/db/schema";
import { fingerprintOfCode, plainCode } from "./codes";
import { openSecret } from "./secret";

/** What a right code came from. */
export type CodeSource = "authenticator" | "recovery code";

/**
 * Takes a code of an operator's authenticator app, or one of their recovery codes: each once, of two tries with it one wins.
 * @param now milliseconds since 1970
 * @returns null for a code that is wrong or was taken already
 * @throws Conflict("second-factor-unreadable")
 */
export async function takeCode(
  tx: Transaction,
  operatorId: string,
  given: string,
  now: number,
): Promise<CodeSource | null> {
  const own = eq(secondFactors.operatorId, operatorId);
  const [factor] = await tx
    .select({ secret: secondFactors.secret, lastStep: secondFactors.lastStep })
    .from(secondFactors)
    .where(and(own, isNotNull(secondFactors.confirmedAt)))
    .for("update");
  if (!factor) return null;
  const code = plainCode(given);
  if (!/^\d{6}$/.test(code)) {
    const used = await tx
      .update(recoveryCodes)
      .set({ usedAt: sql`now()` })
      .where(
        and(
          eq(recoveryCodes.id, fingerprintOfCode(operatorId, code)),
          eq(recoveryCodes.operatorId, operatorId),
          isNull(recoveryCodes.usedAt),
        ),
      )
      .returning({ id: recoveryCodes.id });
    return used.length > 0 ? "recovery code" : null;
  }
  const step = stepOf(await openSecret(operatorId, factor.secret), code, now);
  if (step === null || (factor.lastStep !== null && step <= factor.lastStep)) return null;
  await tx.update(secondFactors).set({ lastStep: step }).where(own);
  return "authenticator";
}
