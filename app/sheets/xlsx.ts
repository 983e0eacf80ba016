import { openPackage, UNPACKED } from "./package";
import { cellText, FlawedSheet, LOT, measuring, others, SHEET_LIMITS, type SheetRow, type SheetRows } from "./sheet";
import { decoded, type Look, type Workbook, workbookOf } from "./workbook";
import { readXml } from "./xml";

const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);

/** A moment as text: the day alone when there is no time in it. */
function moment(value: number, from1904: boolean): string {
  const date = new Date(Math.round((from1904 ? DAY_ZERO_1904 : DAY_ZERO) + value * DAY));
  if (Number.isNaN(date.getTime())) return String(value);
  return Number.isInteger(value) ? date.toISOString().slice(0, 10) : date.toISOString();
}

/** A number as a person reads it: no exponent, and none of the digits that come of counting in twos. */
export function numberText(written: string, look: Look, from1904 = false): string {
  const value = Number(written);
  if (written === "" || !Number.isFinite(value)) return written;
  if (look === "moment") return moment(value, from1904);
  // A number of digits alone stands in the file as it was entered.
  const plain = /^-?\d+$/.test(written)
    ? written
    : Number.isInteger(value)
      ? BigInt(value).toString()
      : String(Number(value.toPrecision(15)));
  return typeof look === "object" ? plain.padStart(look.digits, "0") : plain;
}

/** B of `B12`, from 0. */
const columnOf = (at: string): number => {
  const letters = /^[A-Z]{1,3}/.exec(at)?.[0] ?? "";
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

interface OpenCell {
  column: number;
  type: string;
  look: Look;
  text: string;
}

function valueOf({ type, look, text }: OpenCell, { strings, from1904 }: Workbook): string {
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "b") return text === "1" ? "TRUE" : "FALSE";
  if (type === "n") return numberText(text.trim(), look, from1904);
  return decoded(text);
}

/** Collects rows out of the sheet's XML. */
function rowsIn(workbook: Workbook) {
  const found: SheetRow[] = [];
  const measure = measuring();
  let row: SheetRow = { number: 0, cells: [] };
  let [cell, taking, next]: [OpenCell | null, boolean, number] = [null, false, 0];
  const end = () => {
    const { column } = cell!;
    const text = cell!.text === "" ? "" : cellText(valueOf(cell!, workbook));
    next = column + 1;
    cell = null;
    if (text === "") return;
    if (column >= SHEET_LIMITS.columns) throw new FlawedSheet("wide");
    while (row.cells.length < column) row.cells.push("");
    row.cells[column] = text;
  };
  return {
    found,
    handlers: {
      open: (name: string, { r = "", t = "n", s = "" }: Record<string, string>) => {
        if (name === "row") [row, next] = [{ number: Number(r) || row.number + 1, cells: [] }, 0];
        else if (name === "c") {
          const column = columnOf(r);
          cell = { column: column < 0 ? next : column, type: t, look: workbook.looks[Number(s)] ?? "plain", text: "" };
        } else if (name === "rPh") taking = false;
        else taking = cell !== null && (name === "v" || name === "t");
      },
      text: (piece: string) => {
        if (taking && cell && cell.text.length <= SHEET_LIMITS.cell) cell.text += piece;
      },
      close: (name: string) => {
        if (name === "v" || name === "t") taking = false;
        else if (name === "c" && cell) end();
        else if (name === "row" && row.cells.length > 0) {
          measure(row.cells);
          found.push(row);
        }
      },
    },
  };
}

/**
 * The rows of a workbook's first sheet, formulas by the value they had; rows without any text are left out.
 * @throws FlawedSheet
 */
export async function* xlsxRows(path: string): SheetRows {
  const source = await openPackage(path);
  try {
    const workbook = await workbookOf(source);
    const { found, handlers } = rowsIn(workbook);
    for await (const _ of readXml(await source.open(workbook.sheet, UNPACKED.read), handlers)) {
      if (found.length < LOT) continue;
      yield found.splice(0);
      await others();
    }
    if (found.length > 0) yield found;
  } finally {
    source.close();
  }
}
