import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { imports } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { findImport } from "./find";
import { letNextGo } from "./queue";
import { canCancel, transitions } from "./states";

/**
 * Calls an import off whose run has not begun; the directory stays as it is.
 * @throws NotFound, Forbidden as imports go; Conflict("import-moved-on")
 */
export const cancelImport = (actor: Operator, id: string): Promise<void> =>
  inTransaction(async (tx) => {
    const { state, begunAt, companyId } = await findImport(actor, id, tx, true);
    if (!canCancel(state, begunAt !== null)) throw new Conflict("import-moved-on", { state });
    await tx
      .update(imports)
      .set({ state: transitions.cancel.to, finishedAt: sql`now()` })
      .where(eq(imports.id, id));
    await letNextGo(tx, companyId);
    await record(tx, actor, { deed: "import.cancel", subjectId: id, before: { state } });
  });
