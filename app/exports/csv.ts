import { harmless } from "~/sheets/harmless";
import { type Cell, cellsOf, headsOf, type Table } from "./table";

const BYTE_ORDER_MARK = "\uFEFF";

const written = (cell: Cell): string => {
  if (typeof cell === "string") return harmless(cell);
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  return cell && !Number.isNaN(cell.getTime()) ? cell.toISOString() : "";
};

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const lines = (rows: readonly (readonly Cell[])[]) => {
  let text = "";
  for (const row of rows) text += `${row.map((cell) => quoted(written(cell))).join(",")}\r\n`;
  return text;
};

/**
 * RFC 4180 in UTF-8, with the mark by which spreadsheets know that it is. Numbers stay numbers, moments are ISO 8601. The heads come
 * with the first rows: while there is not one byte, a failure can still be told.
 */
export async function* csv<Row>(table: Table<Row>): AsyncGenerator<Uint8Array> {
  let before = BYTE_ORDER_MARK + lines([headsOf(table)]);
  for await (const rows of cellsOf(table)) {
    yield Buffer.from(before + lines(rows));
    before = "";
  }
  if (before) yield Buffer.from(before);
}
