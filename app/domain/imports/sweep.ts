import { and, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Transaction } from "~/db/client";
import { importKeys, importRows, imports, importVerdicts } from "~/db/schema";
import { KEPT_DAYS } from "./limits";

/**
 * Removes the rows of imports after seven days; their summaries stay. One that was uploaded and never run is cancelled.
 * @returns of how many imports
 */
export async function sweepImports(tx: Transaction): Promise<number> {
  const old = and(
    isNull(imports.clearedAt),
    lt(imports.createdAt, sql`now() - make_interval(days => ${KEPT_DAYS})`),
    sql`${imports.state} not in ('checking', 'running')`,
  );
  const swept = await tx
    .update(imports)
    .set({
      clearedAt: sql`now()`,
      state: sql`case when ${imports.state} in ('uploaded', 'checked') then 'cancelled' else ${imports.state} end`,
    })
    .where(old)
    .returning({ id: imports.id });
  const ids = swept.map(({ id }) => id);
  for (const table of [importRows, importVerdicts, importKeys])
    await tx.delete(table).where(inArray(table.importId, ids));
  return ids.length;
}
