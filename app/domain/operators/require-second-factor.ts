import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { hasSecondFactor } from "~/auth/find-operator.server";
import { db } from "~/db/client";
import { companies, operators } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { holdOperators } from "./hold";

/** Whether the actor's company lets people in only with a second factor. */
export async function requiresSecondFactor({ company }: Operator): Promise<boolean> {
  const [row] = await db
    .select({ required: companies.requiresSecondFactor })
    .from(companies)
    .where(eq(companies.id, company.id));
  return row?.required ?? false;
}

/**
 * Whether everybody in the actor's company needs a second factor: who has none is led to set one up before anything of it opens.
 * @throws Forbidden for all but owners; Conflict("second-factor-own-first") when the actor has none
 */
export const requireSecondFactor = (actor: Operator, required: boolean): Promise<void> =>
  inTransaction(async (tx) => {
    await holdOperators(tx, actor);
    const { id } = actor.company;
    const [own] = await tx.select({ has: hasSecondFactor }).from(operators).where(eq(operators.id, actor.id));
    if (required && !own?.has) throw new Conflict("second-factor-own-first");
    const [company] = await tx
      .select({ required: companies.requiresSecondFactor })
      .from(companies)
      .where(eq(companies.id, id));
    await tx
      .update(companies)
      .set({ requiresSecondFactor: required, updatedAt: sql`now()` })
      .where(eq(companies.id, id));
    const change = { before: { required: company?.required }, after: { required } };
    await record(tx, actor, { deed: "company.require-second-factor", subjectId: id, ...change });
  });
