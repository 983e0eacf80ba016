import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { TransactionSql } from "postgres";

export type Cell = string | number | boolean | Date | null | undefined;

const BLOCK = 256 * 1024;
const SPECIAL = /[\\\t\n\r]/;
const ESCAPED: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return "\\N";
  if (typeof cell === "string")
    return SPECIAL.test(cell) ? cell.replace(/[\\\t\n\r]/g, (sign) => ESCAPED[sign]!) : cell;
  return cell instanceof Date ? cell.toISOString() : String(cell);
}

/** A table and what is to go into it, row after row, in the order of the columns. */
export interface Load {
  table: string;
  columns: readonly string[];
  rows: Iterable<readonly Cell[]>;
}

/**
 * Fills a table that was emptied in this very transaction, a block of rows at a time; its rows are born as old ones that no vacuum
 * has to look at. Answers how many there were.
 */
export async function copy(sql: TransactionSql, { table, columns, rows }: Load): Promise<number> {
  let count = 0;
  function* blocks() {
    let block = "";
    for (const row of rows) {
      count += 1;
      block += `${row.map(written).join("\t")}\n`;
      if (block.length < BLOCK) continue;
      yield block;
      block = "";
    }
    if (block) yield block;
  }
  const into = await sql.unsafe(`copy ${table} (${columns.join(", ")}) from stdin with (freeze)`).writable();
  await pipeline(Readable.from(blocks()), into);
  return count;
}
