/** What a cell can hold; a moment is written in UTC. */
export type Cell = string | number | Date | null;

export interface Column<Row> {
  head: string;
  value: (row: Row) => Cell;
  /** In characters, where the format knows widths; 16 by default. */
  width?: number;
}

/** Rows on their way out of the house, a batch at a time, so that a million of them take no more room than a thousand. */
export interface Table<Row> {
  /** Names the sheet. */
  name: string;
  columns: readonly Column<Row>[];
  batches: AsyncIterable<readonly Row[]>;
}

export const headsOf = ({ columns }: Pick<Table<never>, "columns">) => columns.map(({ head }) => head);

/** So many rows are written in one go, and then whoever else wants the processor has it. */
const GO = 200;

const others = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The cells of every row, in lots small enough that pages stay quick meanwhile. */
export async function* cellsOf<Row>({ columns, batches }: Table<Row>): AsyncGenerator<Cell[][]> {
  for await (const batch of batches) {
    for (let at = 0; at < batch.length; at += GO) {
      yield batch.slice(at, at + GO).map((row) => columns.map(({ value }) => value(row)));
      await others();
    }
  }
}
