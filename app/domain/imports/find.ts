import { and, asc, eq, gt, lt, ne, or, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable } from "~/db/client";
import { importRows, imports } from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import { demandImport, importsVisibleTo } from "./policy";
import { isAtWork } from "./states";

export type Import = typeof imports.$inferSelect;

/**
 * One import of the actor's company.
 * @param hold keeps it as it is until the transaction ends
 * @throws NotFound of another company, always for vendors; Forbidden for sales and viewers
 */
export async function findImport(actor: Operator, id: string, at: Queryable = db, hold = false): Promise<Import> {
  demandImport(actor);
  const asked = at
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), importsVisibleTo(actor)));
  const [found] = await (hold ? asked.for("update") : asked);
  if (!found) throw new NotFound("import");
  return found;
}

/** The first rows of the file, to see what stands in which column. */
export async function sampleOf({ id }: Import, count = 3): Promise<string[][]> {
  const rows = await db
    .select({ cells: importRows.cells })
    .from(importRows)
    .where(eq(importRows.importId, id))
    .orderBy(asc(importRows.number))
    .limit(count);
  return rows.map(({ cells }) => cells);
}

/** The import of the same company that is worked on before this one, while there is one. */
export async function importBefore({ id, companyId, state, queuedAt }: Import, at: Queryable = db) {
  if (!isAtWork(state) || !queuedAt) return null;
  const earlier = or(lt(imports.queuedAt, queuedAt), and(eq(imports.queuedAt, queuedAt), lt(imports.id, id)));
  const [before] = await at
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        eq(imports.companyId, companyId),
        ne(imports.id, id),
        sql`${imports.state} in ('checking', 'running')`,
        earlier,
      ),
    )
    .orderBy(asc(imports.queuedAt), asc(imports.id))
    .limit(1);
  return before?.id ?? null;
}

/** An earlier import of the very same file that has been run. */
export async function sameFileBefore({ id, companyId, sha256, createdAt }: Import) {
  const [same] = await db
    .select({ id: imports.id, finishedAt: imports.finishedAt })
    .from(imports)
    .where(
      and(
        eq(imports.companyId, companyId),
        eq(imports.sha256, sha256),
        eq(imports.state, "done"),
        ne(imports.id, id),
        lt(imports.createdAt, createdAt),
        gt(imports.createdAt, sql`now() - interval '90 days'`),
      ),
    )
    .orderBy(sql`${imports.createdAt} desc`)
    .limit(1);
  return same ?? null;
}
