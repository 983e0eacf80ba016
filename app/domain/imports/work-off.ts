import { and, asc, eq, gt, sql } from "drizzle-orm";
import { system } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { insertMany } from "~/db/many";
import { type ImportCounts, importRows, imports, importVerdicts } from "~/db/schema";
import { record } from "~/domain/deed";
import type { Chunk, Judgement, StagedRow, Work } from "./chunk";
import { customerWork } from "./customer-work";
import type { ImportKind } from "./fields";
import type { Import } from "./find";
import { keepKeys } from "./keys";
import { letNextGo } from "./queue";
import { isAtWork, transitions } from "./states";
import { userWork } from "./user-work";

/** So many rows are one transaction. */
const CHUNK = 1_000;

const works: Record<ImportKind, Work> = { customers: customerWork, "customer-users": userWork };

const NONE: ImportCounts = { create: 0, change: 0, unchanged: 0, bad: 0 };

/** Rows of a run of which all or nothing is wanted, when one is bad. */
export class NotAll extends Error {
  constructor(readonly judged: Judgement[]) {
    super("not all rows are good");
  }
}

export const counted = (before: ImportCounts | null, judged: readonly Judgement[]): ImportCounts => {
  const counts = { ...(before ?? NONE) };
  for (const { verdict } of judged) counts[verdict]++;
  return counts;
};

export const phaseOf = ({ state }: Import) => (state === "running" ? ("run" as const) : ("check" as const));

async function nextRows(tx: Transaction, { id, cursor }: Import): Promise<StagedRow[]> {
  const { verdict, problems, facts, subjectId } = importVerdicts;
  const checked = and(
    eq(importVerdicts.importId, importRows.importId),
    eq(importVerdicts.phase, "check"),
    eq(importVerdicts.number, importRows.number),
  );
  return tx
    .select({ number: importRows.number, cells: importRows.cells, verdict, problems, facts, subjectId })
    .from(importRows)
    .leftJoin(importVerdicts, checked)
    .where(and(eq(importRows.importId, id), gt(importRows.number, cursor)))
    .orderBy(asc(importRows.number))
    .limit(CHUNK);
}

const asChecked = ({ number, verdict, problems, subjectId }: StagedRow): Judgement => ({
  ...{ number, verdict: verdict ?? "unchanged", problems, facts: null, subjectId },
});

/** Rows that the check found bad or unchanged stay so; the others are written by the deeds' rules, asked once more. */
async function runRows(chunk: Chunk): Promise<Judgement[]> {
  const open = chunk.rows.filter(({ verdict }) => verdict === "create" || verdict === "change");
  const done = open.length > 0 ? await works[chunk.one.kind].run({ ...chunk, rows: open }) : [];
  const rest = chunk.rows.filter((row) => !open.includes(row)).map(asChecked);
  return [...done, ...rest].sort((a, b) => a.number - b.number);
}

async function judgeRows(chunk: Chunk): Promise<Judgement[]> {
  if (phaseOf(chunk.one) === "run") return runRows(chunk);
  const { judged, keys } = await works[chunk.one.kind].check(chunk);
  await keepKeys(chunk, keys);
  return judged;
}

/** Works off the next rows, and keeps what came of them in the same transaction. Whoever was faster has done it already. */
export async function workOff(tx: Transaction, one: Import, actor: Chunk["actor"]): Promise<Import> {
  const phase = phaseOf(one);
  const rows = await nextRows(tx, one);
  const judged = rows.length > 0 ? await judgeRows({ tx, actor, one, rows }) : [];
  if (one.policy === "all-or-nothing" && phase === "run" && judged.some(({ verdict }) => verdict === "bad"))
    throw new NotAll(judged.filter(({ verdict }) => verdict === "bad"));
  await insertMany(
    tx,
    importVerdicts,
    judged.map((row) => ({ ...row, importId: one.id, phase })),
  );
  const counts = counted(phase === "run" ? one.result : one.found, judged);
  const over = rows.length < CHUNK;
  const moved = {
    ...{ cursor: rows.at(-1)?.number ?? one.cursor, handled: one.handled + rows.length, attempts: 0 },
    ...(phase === "run" ? { result: counts } : { found: counts }),
    ...(over && { state: phase === "run" ? transitions.finish.to : transitions.check.to }),
  };
  return { ...one, ...moved };
}

export async function keep(tx: Transaction, before: Import, now: Import): Promise<void> {
  const { cursor, handled, attempts, result, found, state } = now;
  const over = !isAtWork(state);
  const kept = await tx
    .update(imports)
    .set({
      ...{ cursor, handled, attempts, result, found, state, touchedAt: sql`clock_timestamp()` },
      ...(over && phaseOf(before) === "run" && { finishedAt: sql`clock_timestamp()` }),
    })
    .where(and(eq(imports.id, before.id), eq(imports.state, before.state)))
    .returning({ id: imports.id });
  if (kept.length === 0) throw new Error("the import has been called off");
  if (!over) return;
  const company = { id: before.companyId, name: "", role: "reseller" as const };
  const after = { ...(phaseOf(before) === "run" ? result : found) };
  if (phaseOf(before) === "run")
    await record(tx, system(company), { deed: "import.finish", subjectId: before.id, after });
  await letNextGo(tx, before.companyId);
}
