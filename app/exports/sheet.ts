import type { Cell, Column } from "./table";

const DAY = 86_400_000;
/** Day 0 of a workbook; before 1 March 1900 it counts a day that never was, so older moments stay text. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = Date.UTC(1900, 2, 1);
const LONGEST = 32_767;

/** Styles of `styles.xml`, by number. */
const HEAD = 1;
const MOMENT = 2;

/** What XML cannot carry at all. */
// eslint-disable-next-line no-control-regex
const UNSPEAKABLE = /[\0-\x08\v\f\x0e-\x1f\uFFFE\uFFFF]/g;
const SPECIAL = /[&<>"]|\r\n?|_(?=x[\dA-Fa-f]{4}_)/g;
const written: Record<string, string> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" },
  // A workbook breaks lines with LF, and reads _x000D_ as a code.
  ...{ "\r": "\n", "\r\n": "\n", _: "_x005F_" },
};

export const xml = (text: string) => text.replace(UNSPEAKABLE, "").replace(SPECIAL, (found) => written[found] ?? "");

/** As much as a cell holds, never half a character. */
const short = (text: string) =>
  text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "");

/** A, B, … Z, AA, … */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

function cellXml(at: string, cell: Cell, style = 0): string {
  if (cell === null || cell === "") return "";
  const look = style ? ` s="${style}"` : "";
  if (typeof cell === "string")
    return `<c r="${at}"${look} t="inlineStr"><is><t xml:space="preserve">${xml(short(cell))}</t></is></c>`;
  if (typeof cell === "number") return Number.isFinite(cell) ? `<c r="${at}"${look}><v>${cell}</v></c>` : "";
  const moment = cell.getTime();
  if (Number.isNaN(moment)) return "";
  if (moment < FIRST_DAY) return cellXml(at, cell.toISOString());
  return `<c r="${at}" s="${MOMENT}"><v>${(moment - DAY_ZERO) / DAY}</v></c>`;
}

/** Strings are written as strings: nothing in a sheet of ours is ever calculated. */
export function rowsXml(rows: readonly (readonly Cell[])[], first: number, columns: readonly string[], style?: number) {
  let text = "";
  rows.forEach((row, index) => {
    const number = first + index;
    text += `<row r="${number}">`;
    row.forEach((cell, at) => (text += cellXml(columns[at]! + number, cell, style)));
    text += "</row>";
  });
  return text;
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A sheet up to its first row: the head stays in sight, and each column is as wide as it asks. */
export function sheetStart<Row>(columns: readonly Column<Row>[], names: readonly string[]): string {
  const widths = columns.map(
    ({ width = 16 }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join("")}</cols><sheetData>` +
    rowsXml([columns.map(({ head }) => head)], 1, names, HEAD)
  );
}

export const sheetEnd = (names: readonly string[], rows: number) =>
  `</sheetData><autoFilter ref="A1:${names.at(-1)}${rows}"/></worksheet>`;
