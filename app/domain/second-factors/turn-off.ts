import type { Operator } from "~/auth/actor";
import { inTransaction, record } from "../deed";
import { checkPassword } from "../operators/check-password";
import { Conflict, Invalid } from "../refusals";
import { companiesRequiring } from "./find";
import { removeSecondFactor } from "./remove";
import { takeCode } from "./take-code";

/**
 * An operator turns their second factor off, knowing the password and having a code.
 * @throws Conflict("second-factor-required") where a company of theirs requires it; Conflict("no-second-factor"); Invalid("current");
 * Invalid("code"); TooSoon
 */
export async function turnOffSecondFactor(
  operator: Operator,
  { current, code }: { current: string; code: string },
  now = Date.now(),
): Promise<void> {
  await checkPassword(operator, current);
  await inTransaction(async (tx) => {
    const [company] = await companiesRequiring(tx, operator.id);
    if (company !== undefined) throw new Conflict("second-factor-required", { company });
    if ((await takeCode(tx, operator.id, code, now)) === null) throw new Invalid("code", "wrong-code");
    await removeSecondFactor(tx, operator.id);
    await record(tx, operator, { deed: "second-factor.turn-off", subjectId: operator.id, login: operator.id });
  });
}
