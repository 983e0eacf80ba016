import { and, asc, eq, gt, gte, lt, desc, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { importRows, importVerdicts } from "~/db/schema";
import { pageOf, type Window } from "~/domain/lists/page";
import { plannedAnew } from "~/domain/lists/planned-anew";
import { findImport, type Import } from "./find";
import { phaseOf, type Verdict } from "./states";

const BATCH = 1_000;

const { number, verdict, problems, subjectId } = importVerdicts;
const columns = { number, verdict, problems, subjectId, cells: importRows.cells };

const isNumber = (text: string) => /^\d{1,9}$/.test(text);

/**
 * Rows of an import with their verdicts, in the file's order.
 * @param wanted only those of one verdict
 */
function ask({ id, result }: Import, wanted: Verdict | null, { after, before, size }: Window) {
  const [from, to] = [after?.[1], before?.[1]];
  return db
    .select(columns)
    .from(importVerdicts)
    .innerJoin(importRows, and(eq(importRows.importId, importVerdicts.importId), eq(importRows.number, number)))
    .where(
      and(
        eq(importVerdicts.importId, id),
        eq(importVerdicts.phase, phaseOf({ result })),
        wanted ? sql`${verdict} = ${wanted} and ${plannedAnew}` : undefined,
        from && isNumber(from) ? gt(number, Number(from)) : undefined,
        to && isNumber(to) ? lt(number, Number(to)) : undefined,
      ),
    )
    .orderBy(before ? desc(number) : asc(number))
    .limit(size + 1);
}

/** One page of the rows of an import. */
export async function listImportRows(one: Import, wanted: Verdict | null, window: Window) {
  return pageOf(await ask(one, wanted, window), window, (row) => ["", String(row.number)]);
}

export type JudgedRow = Awaited<ReturnType<typeof listImportRows>>["rows"][number];

/** All rows of an import, a thousand at a time: those without a verdict among them. @throws NotFound, Forbidden */
export async function* walkImportRows(actor: Operator, one: Import): AsyncGenerator<JudgedRow[]> {
  await findImport(actor, one.id);
  const verdicts = and(
    eq(importVerdicts.importId, importRows.importId),
    eq(importVerdicts.phase, phaseOf(one)),
    eq(number, importRows.number),
  );
  for (let next = 0; ;) {
    const rows = await db
      .select({ ...columns, number: importRows.number, verdict: sql<Verdict>`coalesce(${verdict}, 'unchanged')` })
      .from(importRows)
      .innerJoin(importVerdicts, verdicts)
      .where(and(eq(importRows.importId, one.id), gte(importRows.number, next)))
      .orderBy(asc(importRows.number))
      .limit(BATCH);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    next = rows.at(-1)!.number + 1;
  }
}
