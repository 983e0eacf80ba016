import { and, count, eq, isNull } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { operatorMayEnter } from "~/auth/may-enter";
import { otpAddress } from "~/auth/totp";
import { db, type Queryable } from "~/db/client";
import { companies, memberships, operators, recoveryCodes, secondFactors } from "~/db/schema";
import { Conflict } from "../refusals";
import { openSecret } from "./secret";

/** The companies of an operator that let people in only with a second factor. */
export async function companiesRequiring(at: Queryable, operatorId: string): Promise<string[]> {
  const rows = await at
    .select({ name: companies.name })
    .from(memberships)
    .innerJoin(companies, eq(companies.id, memberships.companyId))
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .where(and(eq(operators.id, operatorId), eq(companies.requiresSecondFactor, true), operatorMayEnter))
    .orderBy(companies.name, companies.id);
  return rows.map(({ name }) => name);
}

/** How an operator's second factor stands, and which of their companies require one. */
export async function findSecondFactor({ id }: Operator) {
  const [[factor], [left], requiredBy] = await Promise.all([
    db.select({ confirmedAt: secondFactors.confirmedAt }).from(secondFactors).where(eq(secondFactors.operatorId, id)),
    db
      .select({ codes: count() })
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.operatorId, id), isNull(recoveryCodes.usedAt))),
    companiesRequiring(db, id),
  ]);
  return { since: factor?.confirmedAt ?? null, codesLeft: left?.codes ?? 0, requiredBy };
}

/**
 * The secret that is about to be shared with an operator's authenticator app.
 * @throws Conflict("second-factor-not-begun") when there is none; Conflict("second-factor-unreadable")
 */
export async function findUnconfirmed({ id, email }: Operator) {
  const [row] = await db
    .select({ secret: secondFactors.secret })
    .from(secondFactors)
    .where(and(eq(secondFactors.operatorId, id), isNull(secondFactors.confirmedAt)));
  if (!row) throw new Conflict("second-factor-not-begun");
  const secret = await openSecret(id, row.secret);
  return { secret, address: otpAddress(secret, email) };
}
