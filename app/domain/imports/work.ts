import { and, eq, sql } from "drizzle-orm";
import { system } from "~/auth/actor";
import { db, type Transaction } from "~/db/client";
import { insertMany } from "~/db/many";
import { imports, importVerdicts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { actingFor } from "~/domain/operators/acting-for";
import { enqueue } from "~/jobs/queue";
import type { Judgement } from "./chunk";
import { type Import, importBefore } from "./find";
import { canImport } from "./policy";
import { letNextGo } from "./queue";
import { isAtWork, transitions } from "./states";
import { counted, keep, NotAll, phaseOf, workOff } from "./work-off";

/** A job works so long, and leaves the rest to the next one: other jobs have their turn between them. */
const TURN = 2_000;

/** After so many times in a row that the work broke off it is given up. */
const MOST_ATTEMPTS = 5;

/** How far a run has come whose rows nobody sees before all are there; nobody waits for this to be written. */
const tell = ({ id, handled }: Import) =>
  void db
    .update(imports)
    .set({ handled, touchedAt: sql`clock_timestamp()` })
    .where(and(eq(imports.id, id), eq(imports.state, "running")))
    .catch(() => undefined);

/** The import, when it is at work, is this process's alone, and no other one of the company goes before it. */
async function take(tx: Transaction, id: string) {
  const [lock] = await tx.execute<{ got: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('import'), hashtext(${id})) as got`,
  );
  if (!lock?.got) return null;
  const [one] = await tx.select().from(imports).where(eq(imports.id, id));
  if (!one || !isAtWork(one.state) || (await importBefore(one, tx))) return null;
  return one;
}

async function giveUp(id: string, failure: string, judged: readonly Judgement[] = []): Promise<void> {
  await inTransaction(async (tx) => {
    const [one] = await tx.select().from(imports).where(eq(imports.id, id)).for("update");
    if (!one || !isAtWork(one.state)) return;
    const phase = phaseOf(one);
    await insertMany(
      tx,
      importVerdicts,
      judged.map((row) => ({ ...row, importId: id, phase })),
    );
    const result = judged.length > 0 ? counted(null, judged) : one.result;
    const over = { state: transitions.fail.to, failure, result, finishedAt: sql`now()` };
    await tx.update(imports).set(over).where(eq(imports.id, id));
    const company = { id: one.companyId, name: "", role: "reseller" as const };
    await record(tx, system(company), { deed: "import.fail", subjectId: id, after: { failure } });
    await letNextGo(tx, one.companyId);
  });
}

/** One transaction's worth: some rows, or all of them where it is all or nothing. @returns whether there is more to do */
const advance = (id: string): Promise<boolean> =>
  inTransaction(async (tx) => {
    const one = await take(tx, id);
    if (!one) return false;
    const actor = await actingFor(tx, { operatorId: one.createdBy, companyId: one.companyId });
    if (!actor || !canImport(actor)) throw new Gone();
    const asked = { ...actor, requestId: one.requestId, ip: one.ip };
    let now = await workOff(tx, one, asked);
    while (one.policy === "all-or-nothing" && now.state === "running") {
      tell(now);
      now = await workOff(tx, now, asked);
    }
    await keep(tx, one, now);
    return isAtWork(now.state);
  });

/** Whoever started it may not any more. */
class Gone extends Error {}

/** Marks a run as begun before its first row is written: from then on it cannot be called off. */
const begin = (id: string) =>
  inTransaction(async (tx) => {
    const one = await take(tx, id);
    if (one && !one.begunAt)
      await tx
        .update(imports)
        .set({ begunAt: sql`clock_timestamp()`, touchedAt: sql`clock_timestamp()` })
        .where(eq(imports.id, id));
    return one !== null;
  });

async function broken(id: string, error: unknown): Promise<void> {
  const [row] = await db
    .update(imports)
    .set({ attempts: sql`${imports.attempts} + 1` })
    .where(eq(imports.id, id))
    .returning({ attempts: imports.attempts });
  if ((row?.attempts ?? 0) >= MOST_ATTEMPTS) await giveUp(id, "import-broke-off");
  else throw error;
}

/**
 * Goes on with an import for a while: checks its rows, or runs them. A process that is ended in the middle leaves no row done by half, and
 * whoever comes next goes on behind the last row that was kept.
 * @param turn for how many milliseconds
 */
export async function workImport(id: string, turn = TURN): Promise<void> {
  const until = Date.now() + turn;
  try {
    if (!(await begin(id))) return;
    while (await advance(id)) {
      if (Date.now() < until) continue;
      await inTransaction((tx) => enqueue(tx, "work-import", { importId: id }));
      return;
    }
  } catch (error) {
    if (error instanceof NotAll) await giveUp(id, "import-has-bad-rows", error.judged);
    else if (error instanceof Gone) await giveUp(id, "import-operator-gone");
    else await broken(id, error);
  }
}
