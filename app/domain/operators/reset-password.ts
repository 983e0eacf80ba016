import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Visitor } from "~/auth/actor";
import { resetLimit } from "~/auth/limits.server";
import { newPassword } from "~/auth/passwords.server";
import { fingerprint } from "~/auth/secrets";
import { operatorDoor } from "~/auth/sessions.server";
import { db, type Queryable } from "~/db/client";
import { operatorPasswordResets, operators } from "~/db/schema";
import { passwordRulesOfOperator } from "../companies/password-rules";
import { inTransaction, record } from "../deed";
import { Conflict } from "../refusals";

const openReset = (at: Queryable, token: string) =>
  at
    .select({ id: operators.id, name: operators.name, email: operators.email })
    .from(operatorPasswordResets)
    .innerJoin(operators, eq(operators.id, operatorPasswordResets.operatorId))
    .where(
      and(
        eq(operatorPasswordResets.id, fingerprint(token)),
        isNull(operatorPasswordResets.usedAt),
        gt(operatorPasswordResets.expiresAt, sql`now()`),
        isNull(operators.suspendedAt),
      ),
    );

/**
 * Whose reset link this is, and what their password must be made of; looking does not use it up.
 * @throws Conflict("link-void"); TooSoon
 */
export async function findPasswordReset(visitor: Visitor, token: string) {
  await resetLimit.take(visitor.ip ?? "");
  const [reset] = await openReset(db, token);
  if (!reset) throw new Conflict("link-void");
  return { ...reset, rules: await passwordRulesOfOperator(reset.id) };
}

/**
 * Gives an operator the password they chose behind their link, and ends all their sessions. Of two clicks one wins.
 * @throws Conflict("link-void"); Invalid("password"); TooSoon
 */
export async function resetPassword(visitor: Visitor, token: string, password: string): Promise<void> {
  const { id, name, email, rules } = await findPasswordReset(visitor, token);
  const passwordHash = await newPassword(password, [name, email], rules);
  await inTransaction(async (tx) => {
    await tx.select({ id: operators.id }).from(operators).where(eq(operators.id, id)).for("update");
    const [reset] = await openReset(tx, token);
    if (!reset) throw new Conflict("link-void");
    await tx
      .update(operatorPasswordResets)
      .set({ usedAt: sql`now()` })
      .where(eq(operatorPasswordResets.id, fingerprint(token)));
    await tx
      .update(operators)
      .set({ passwordHash, version: sql`${operators.version} + 1`, updatedAt: sql`now()` })
      .where(eq(operators.id, id));
    await operatorDoor.endAll(tx, id);
    await record(
      tx,
      { ...visitor, kind: "operator", id, name: reset.name },
      { deed: "password.reset", subjectId: id, login: id },
    );
  });
}
