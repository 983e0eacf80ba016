import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { newPassword, verifyPassword } from "~/auth/passwords.server";
import { operatorDoor } from "~/auth/sessions.server";
import { operators } from "~/db/schema";
import { passwordRulesOfOperator } from "../companies/password-rules";
import { inTransaction, record } from "../deed";
import { Conflict, Invalid } from "../refusals";
import { checkPassword } from "./check-password";

interface Change {
  current: string;
  password: string;
  userAgent: string | null;
}

/**
 * An operator chooses a new password. All their sessions end, and a new one begins for the browser they sit at.
 * @returns the new session's secret, for the cookie
 * @throws Invalid("current"); Invalid("password") as passwords go, or the one they have; Conflict("sign-in-again"); TooSoon
 */
export async function changeOwnPassword(operator: Operator, { current, password, userAgent }: Change): Promise<string> {
  const { id, name, email, company } = operator;
  const known = await checkPassword(operator, current);
  if (await verifyPassword(known, password)) throw new Invalid("password", "password-unchanged");
  const passwordHash = await newPassword(password, [name, email, company.name], await passwordRulesOfOperator(id));
  return inTransaction(async (tx) => {
    const [locked] = await tx
      .select({ hash: operators.passwordHash })
      .from(operators)
      .where(eq(operators.id, id))
      .for("update");
    if (!locked || locked.hash !== known) throw new Conflict("sign-in-again");
    await tx
      .update(operators)
      .set({ passwordHash, version: sql`${operators.version} + 1`, updatedAt: sql`now()` })
      .where(eq(operators.id, id));
    await operatorDoor.endAll(tx, id);
    await record(tx, operator, { deed: "password.change", subjectId: id, login: id });
    return operatorDoor.open(tx, id, null, { ip: operator.ip ?? "", userAgent });
  });
}
