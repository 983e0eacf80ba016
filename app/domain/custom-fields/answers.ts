import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable } from "~/db/client";
import { customAnswers } from "~/db/schema";
import { demandProvider } from "~/domain/companies/policy";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { canEdit, demand } from "~/domain/tier-accounts/policy";
import { fieldsOf } from "./fields";

async function answersOf(at: Queryable, tierAccountId: string) {
  const [row] = await at
    .select({ answers: customAnswers.answers, version: customAnswers.version })
    .from(customAnswers)
    .where(eq(customAnswers.tierAccountId, tierAccountId));
  return row ?? { answers: {}, version: 0 };
}

/**
 * A customer of the actor's company, the company's fields, and what is answered of them.
 * @throws NotFound out of sight, deleted, always for vendors
 */
export async function findAnswers(actor: Operator, tierAccountId: string) {
  demandProvider(actor);
  const [account, fields, { answers, version }] = await Promise.all([
    findTierAccount(actor, tierAccountId),
    fieldsOf(db, actor.company.id),
    answersOf(db, tierAccountId),
  ]);
  return { account, fields, answers, version };
}

/** The answers by the labels that people know, for the audit trail. */
const byLabel = (fields: readonly { id: string; label: string }[], answers: Record<string, string>) =>
  Object.fromEntries(fields.map(({ id, label }) => [label, answers[id] ?? ""]));

/**
 * Keeps what is known of a customer beside the product's own fields. Answers of fields that are gone stay as they are. Row S2.
 * @param answers by the fields' ids, checked by `answersForm`
 * @returns whether anything was different
 * @throws NotFound out of sight, deleted, always for vendors; Forbidden for viewers; Conflict("answers-stale")
 */
export async function changeAnswers(
  actor: Operator,
  tierAccountId: string,
  answers: Readonly<Record<string, string>>,
  baseVersion: number,
): Promise<boolean> {
  demandProvider(actor);
  await findTierAccount(actor, tierAccountId);
  demand(actor, canEdit(actor));
  return inTransaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('custom-answers'), hashtext(${tierAccountId}))`);
    const { answers: before, version } = await answersOf(tx, tierAccountId);
    const fields = await fieldsOf(tx, actor.company.id);
    const known = Object.fromEntries(fields.map(({ id }) => [id, answers[id] ?? before[id] ?? ""]));
    const after = Object.fromEntries(Object.entries({ ...before, ...known }).filter(([, answer]) => answer !== ""));
    if (isDeepStrictEqual(after, before)) return false;
    if (version !== baseVersion) throw new Conflict("answers-stale");
    const row = { answers: after, version: version + 1 };
    await tx
      .insert(customAnswers)
      .values({ tierAccountId, ...row })
      .onConflictDoUpdate({ target: customAnswers.tierAccountId, set: { ...row, updatedAt: sql`now()` } });
    const change = { before: byLabel(fields, before), after: byLabel(fields, after) };
    await record(tx, actor, { deed: "custom-answers.change", subjectId: tierAccountId, ...change });
    return true;
  });
}
