/** One row of a sheet: its number as a spreadsheet shows it, the first being 1, and its cells as text. */
export interface SheetRow {
  number: number;
  cells: string[];
}

/** Rows as they come out of a file, a lot at a time. */
export type SheetRows = AsyncGenerator<SheetRow[]>;

export type Flaw = "broken" | "unpacks" | "wide" | "quotes";

/** The file cannot be read as a sheet, or not any further. */
export class FlawedSheet extends Error {
  constructor(
    readonly flaw: Flaw,
    /** The line at which reading ended, where that is known. */
    readonly line?: number,
  ) {
    super(flaw);
  }
}

/** What a sheet may be: so many columns, so much text in all, and a cell no longer than a spreadsheet's. */
export const SHEET_LIMITS = { columns: 200, characters: 100_000_000, cell: 32_767 };

/** Rows are handed on in lots of so many, and then whoever else wants the processor has it. */
export const LOT = 1_000;

export const others = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Text that a database takes: no NUL, no half characters. */
export const cellText = (text: string) => text.replaceAll("\0", "").toWellFormed().trim().slice(0, SHEET_LIMITS.cell);

/** Counts what has been read, and says no before it is too much. */
export function measuring(limits = SHEET_LIMITS) {
  let characters = 0;
  return (cells: readonly string[]) => {
    if (cells.length > limits.columns) throw new FlawedSheet("wide");
    for (const cell of cells) characters += cell.length;
    if (characters > limits.characters) throw new FlawedSheet("unpacks");
  };
}
