import { type Cell, cellsOf, headsOf, type Table } from "./table";

const BYTE_ORDER_MARK = "\uFEFF";

/** A sign that begins a formula, with unseen characters before it or not, plain or full-width. */
const SIGN = "[\\s\\p{Cf}\\p{Cc}]*[=+\\-@＝＋－＠]";
const AT_THE_BEGINNING = new RegExp(`^(?:${SIGN}|[\\t\\r\\n])`, "u");
/** What some spreadsheet may take for the end of a cell: a semicolon, in much of Europe. */
const AFTER_AN_END = new RegExp(`([;|\\t\\r\\n])(?=${SIGN})`, "gu");

/** A text that no spreadsheet takes for a formula: an apostrophe goes before what looks like one. */
export function harmless(text: string): string {
  const safe = text.replace(AFTER_AN_END, "$1'");
  return AT_THE_BEGINNING.test(safe) ? `'${safe}` : safe;
}

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
