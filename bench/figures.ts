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

export function table(figures: readonly Figure[]): string {
  const rows = [
    ["figure", "value", "budget", "verdict"],
    ...figures.map(({ what, value, budget = "", kept }) => [
      what,
      value,
      budget,
      kept === undefined ? "" : kept ? "kept" : "MISSED",
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 1 || column === 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join("  ")
      .trimEnd();
  return [line(rows[0]!), widths.map((width) => "─".repeat(width)).join("  "), ...rows.slice(1).map(line)].join("\n");
}
