import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { imports } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, Invalid } from "~/domain/refusals";
import { enqueue } from "~/jobs/queue";
import { findImport } from "./find";
import { type ImportPolicy, leads, transitions } from "./states";

/**
 * Has an import run that has been checked. Pressed twice, it runs once.
 * @returns whether this was the first time
 * @throws NotFound, Forbidden as imports go; Conflict("import-moved-on"), Conflict("import-nothing-to-do");
 * Invalid("policy") when all or nothing is asked for and there is a bad row
 */
export const runImport = (actor: Operator, id: string, policy: ImportPolicy): Promise<boolean> =>
  inTransaction(async (tx) => {
    const { state, found, clearedAt, begunAt } = await findImport(actor, id, tx, true);
    if (state === "running" || (state === "done" && begunAt)) return false;
    if (!leads("run", state) || !found || clearedAt) throw new Conflict("import-moved-on", { state });
    if (found.create + found.change === 0) throw new Conflict("import-nothing-to-do");
    if (policy === "all-or-nothing" && found.bad > 0)
      throw new Invalid("policy", "import-has-bad-rows", { count: found.bad });
    const begin = { cursor: 0, handled: 0, attempts: 0, begunAt: null, touchedAt: null, finishedAt: null };
    await tx
      .update(imports)
      .set({ ...begin, state: transitions.run.to, policy, queuedAt: sql`clock_timestamp()` })
      .where(eq(imports.id, id));
    await enqueue(tx, "work-import", { importId: id });
    await record(tx, actor, { deed: "import.run", subjectId: id, after: { policy, ...found } });
    return true;
  });
