import { and, eq, isNull, sql } from "drizzle-orm";
import type { System } from "~/auth/actor";
import { fingerprint, newSecret } from "~/auth/secrets";
import { operatorPasswordResets, operators } from "~/db/schema";
import { inTransaction, record } from "../deed";

/** Whom to mail which token. */
export interface OperatorPasswordReset {
  name: string;
  email: string;
  token: string;
}

/**
 * Makes the link by which an operator chooses a new password: single use, one hour, void once a newer one is made.
 * @returns null when no active operator has this address
 */
export const makePasswordReset = (system: System, email: string): Promise<OperatorPasswordReset | null> =>
  inTransaction(async (tx) => {
    const [operator] = await tx
      .select({ id: operators.id, name: operators.name, email: operators.email })
      .from(operators)
      .where(and(sql`lower(${operators.email}) = ${email.toLowerCase()}`, isNull(operators.suspendedAt)))
      .for("update");
    if (!operator) return null;
    const { id: operatorId, name } = operator;
    await tx
      .update(operatorPasswordResets)
      .set({ usedAt: sql`now()` })
      .where(and(eq(operatorPasswordResets.operatorId, operatorId), isNull(operatorPasswordResets.usedAt)));
    const token = newSecret();
    await tx
      .insert(operatorPasswordResets)
      .values({ id: fingerprint(token), operatorId, expiresAt: sql`now() + interval '1 hour'` });
    await record(tx, system, { deed: "password.make-reset", subjectId: operatorId, login: operatorId });
    return { name, email: operator.email, token };
  });
