/** One line of the table. */
export interface Figure {
  what: string;
  value: string;
  budget?: string;
  kept?: boolean;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const ratio = (value: number) => `${value.toFixed(2)} ×`;

/** Writes a quantity the way its kind is read. */
export const say = {
  kilobytes,
  megabytes,
  seconds,
  ratio,
  ms: (value: number) => `${value.toFixed(2)} ms`,
  number: String,
};

/** A figure that may be as large as its budget. */
export function atMost(what: string, value: number, budget: number, write: (value: number) => string): Figure {
  return { what, value: write(value), budget: `≤ ${write(budget).replace(/\.0+(?=\D|$)/, "")}`, kept: value <= budget };
}

/** Rows under their heads, numbers to the right. */
export function grid(heads: readonly string[], rows: readonly (readonly string[])[], left: readonly number[] = [0]) {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (left.includes(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd();
  return [line(heads), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, budget = "", kept }) => [
    what,
    value,
    budget,
    kept === undefined ? "" : kept ? "kept" : "MISSED",
  ]);
  return grid(["figure", "value", "budget", "verdict"], rows, [0, 3]);
}
