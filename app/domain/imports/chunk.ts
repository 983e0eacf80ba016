import { createHash } from "node:crypto";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import type { importVerdicts } from "~/db/schema";
import { harmless, asWritten } from "~/sheets/harmless";
import type { ImportField } from "./fields";
import type { Import } from "./find";
import { type ImportProblem, problem } from "./problems";
import type { Verdict } from "./states";

/** A row that is to be judged, or that has been and is to be run. */
export interface StagedRow {
  number: number;
  cells: string[];
  /** What the check said of it. */
  verdict: Verdict | null;
  problems: ImportProblem[] | null;
  facts: unknown;
  subjectId: string | null;
}

export type Judgement = Omit<typeof importVerdicts.$inferInsert, "importId" | "phase">;

/** A key that no second row of the file may have, or by which rows below refer to this one. */
export interface RowKey {
  key: string;
  number: number;
  planned?: unknown;
}

/** Rows of one import that are worked on together, in one transaction. */
export interface Chunk {
  tx: Transaction;
  actor: Operator;
  one: Import;
  rows: readonly StagedRow[];
}

/** What a kind of import does with its rows. */
export interface Work {
  /** Judges rows without changing anything. */
  check: (chunk: Chunk) => Promise<{ judged: Judgement[]; keys: RowKey[] }>;
  /** Writes the rows that were judged well, by the same rules, asked once more. */
  run: (chunk: Chunk) => Promise<Judgement[]>;
}

/** A key of any length and in any script, short. */
export const keyOf = (...parts: string[]) =>
  createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 27);

export const bad = (number: number, problems: ImportProblem[], subjectId: string | null = null): Judgement => ({
  ...{ number, verdict: "bad", problems, facts: null, subjectId },
});

/** The cells of a row by the fields they stand for; those that are not in the file are left out. */
export function cellsOf<Field extends ImportField>({ mapping }: Pick<Import, "mapping">, { cells }: StagedRow) {
  const found: Partial<Record<Field, string>> = {};
  for (const [field, at] of Object.entries(mapping ?? {})) found[field as Field] = cells[at] ?? "";
  return found;
}

/** Cells beyond the last head: a separator within a text that is not in quotes has moved all that follow it. */
export const tooWide = ({ heads }: Pick<Import, "heads">, { cells }: StagedRow): ImportProblem[] =>
  cells.slice(heads.length).some((cell) => cell !== "") ? [problem("", "row-too-wide", { columns: heads.length })] : [];

/** What a cell says where something is stored already: the very same, when the cell is as an export writes it. */
export const restored = (cell: string, stored: string): string =>
  cell === stored || cell === harmless(stored).trim() ? stored : asWritten(cell);

/** Cells of something new, as they were written before an export made them harmless. */
export const written = <Cells extends Partial<Record<string, string>>>(cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, asWritten(cell ?? "")])) as Cells;

/** Remembers which rows have a key, over all rows of the file. */
export class Keys {
  readonly fresh: RowKey[] = [];

  /** @param earlier keys of rows before these */
  constructor(private readonly earlier: Map<string, RowKey[]>) {}

  /** The first row before this one that has the key. */
  before(key: string): number | undefined {
    return this.earlier.get(key)?.[0]?.number;
  }

  all = (key: string): readonly RowKey[] => this.earlier.get(key) ?? [];

  add(one: RowKey): void {
    this.fresh.push(one);
    const known = this.earlier.get(one.key);
    if (known) known.push(one);
    else this.earlier.set(one.key, [one]);
  }
}
