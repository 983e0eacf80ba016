import { and, asc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { System } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { imports } from "~/db/schema";
import { inTransaction } from "~/domain/deed";
import { enqueue } from "~/jobs/queue";

const atWork = sql`${imports.state} in ('checking', 'running')`;

/** Of a company's imports one is worked on at a time: the next one's turn comes when another is done. */
export async function letNextGo(tx: Transaction, companyId: string): Promise<void> {
  const [next] = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.companyId, companyId), atWork))
    .orderBy(asc(imports.queuedAt), asc(imports.id))
    .limit(1);
  if (next) await enqueue(tx, "work-import", { importId: next.id });
}

/** So long may nobody be at work on an import before somebody else looks after it. */
const QUIET_SECONDS = 30;

/**
 * Goes on with the imports that nobody is at work on, such as after a process was ended in the middle of one.
 * @param quiet for how many seconds nobody has been
 * @returns how many
 */
export const resumeImports = (_: System, quiet = QUIET_SECONDS): Promise<number> =>
  inTransaction(async (tx) => {
    const since = sql`now() - make_interval(secs => ${quiet})`;
    const left = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(and(atWork, or(isNull(imports.touchedAt), lt(imports.touchedAt, since)), lt(imports.queuedAt, since)));
    for (const { id } of left) await enqueue(tx, "work-import", { importId: id }, { key: `work-import ${id}` });
    return left.length;
  });
