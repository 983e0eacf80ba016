import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { companies, importKeys, imports, importVerdicts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, Invalid } from "~/domain/refusals";
import { enqueue } from "~/jobs/queue";
import { namingFields, requiredFields } from "./fields";
import { findImport, type Import } from "./find";
import { controlOf, type MapAnswers } from "./forms";
import { leads, transitions } from "./states";

function demandColumns({ kind, heads }: Import, { mapping }: MapAnswers): void {
  const chosen = Object.entries(mapping);
  const beyond = chosen.find(([, at]) => at >= heads.length);
  if (beyond) throw new Invalid(controlOf(beyond[0] as never), "choice-gone");
  const missing = requiredFields[kind].filter((field) => mapping[field] === undefined);
  const names = namingFields[kind].some((field) => mapping[field] !== undefined);
  if (!names && missing[0]) throw new Invalid(controlOf(missing[0]), "import-column-required");
  if (names && chosen.length === 1) throw new Invalid("", "import-nothing-to-take");
}

async function demandInvitable(tx: Transaction, companyId: string, { invite }: MapAnswers) {
  if (!invite) return;
  const { nickname } = companies;
  const [company] = await tx.select({ nickname }).from(companies).where(eq(companies.id, companyId));
  if (!company?.nickname) throw new Invalid("invite", "no-nickname");
}

/**
 * Takes down what stands in which column, and has every row checked; an earlier check is forgotten.
 * @throws NotFound, Forbidden as imports go; Conflict("import-moved-on"); Invalid for a column that every row needs
 */
export const mapImport = (actor: Operator, id: string, answers: MapAnswers): Promise<void> =>
  inTransaction(async (tx) => {
    const row = await findImport(actor, id, tx, true);
    if (!leads("map", row.state) || row.clearedAt) throw new Conflict("import-moved-on", { state: row.state });
    demandColumns(row, answers);
    await demandInvitable(tx, row.companyId, answers);
    await tx.delete(importVerdicts).where(eq(importVerdicts.importId, id));
    await tx.delete(importKeys).where(eq(importKeys.importId, id));
    const begin = { cursor: 0, handled: 0, attempts: 0, begunAt: null, touchedAt: null };
    await tx
      .update(imports)
      .set({ ...begin, ...answers, state: transitions.map.to, found: null, queuedAt: sql`clock_timestamp()` })
      .where(eq(imports.id, id));
    await enqueue(tx, "work-import", { importId: id });
    await record(tx, actor, { deed: "import.check", subjectId: id, after: answers });
  });
