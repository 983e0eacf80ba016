import type { Cell, Table } from "~/exports/table";

/** A table of these rows, as it would come from a list: in batches. */
export function tableOf(rows: readonly Cell[][], heads = rows[0]?.map((_, at) => `Column ${at + 1}`) ?? ["Column 1"]) {
  const columns = heads.map((head, at) => ({ head, value: (row: Cell[]) => row[at] ?? null }));
  return { name: "Customers", columns, batches: inBatches(rows) } satisfies Table<Cell[]>;
}

async function* inBatches<Row>(rows: readonly Row[], size = 3): AsyncGenerator<Row[]> {
  for (let at = 0; at < rows.length; at += size) yield await Promise.resolve(rows.slice(at, at + size));
}

export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** Batches of rows without end, and whether they have been told to stop. */
export function endless(batch: Cell[][]) {
  const seen = { taken: 0, ended: false };
  const batches = (async function* () {
    try {
      for (;;) {
        seen.taken++;
        yield await Promise.resolve(batch);
      }
    } finally {
      seen.ended = true;
    }
  })();
  return { seen, table: { ...tableOf(batch), batches } };
}
