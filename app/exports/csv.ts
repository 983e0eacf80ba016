import { stringify } from "csv-stringify/sync";
import { type Cell, cellsOf, headsOf, type Table } from "./table";

const BYTE_ORDER_MARK = "\uFEFF";

/** A text that a spreadsheet would calculate, with blanks before it or not, in plain or full-width characters. */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A text that no spreadsheet takes for a formula: an apostrophe goes before what looks like one. */
export const harmless = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

const written = (cell: Cell): string => {
  if (typeof cell === "string") return harmless(cell);
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  return cell && !Number.isNaN(cell.getTime()) ? cell.toISOString() : "";
};

const lines = (rows: readonly (readonly Cell[])[]) =>
  stringify(
    rows.map((row) => row.map(written)),
    { record_delimiter: "\r\n" },
  );

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
