import { Readable } from "node:stream";
import { type CsvError, parse } from "csv-parse";
import { textOf } from "./encoding";
import { cellText, FlawedSheet, LOT, measuring, others, type SheetRow, type SheetRows } from "./sheet";

const SEPARATORS = [",", ";", "\t", "|"];

/** No record of a sheet is longer; a quote that is never closed would swallow the rest of the file. */
const LONGEST = 1_000_000;

/** The first record, as far as it has come: what stands in quotes counts for nothing. */
const unquoted = (text: string) => text.replace(/"(?:[^"]|"")*"/g, "").split(/\r\n|[\r\n]/)[0] ?? "";

/** What parts the cells: what the first line says (`sep=;`, as Excel writes it), else what stands most often among the heads. */
export function separatorOf(text: string): string {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (said) return said;
  const heads = unquoted(text);
  const count = (separator: string) => heads.split(separator).length;
  return SEPARATORS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

async function* withoutHint(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first.replace(/^sep=.\r?\n/i, "");
  yield* rest;
}

/** As much as it takes to see the whole of the heads. */
async function firstOf(text: AsyncGenerator<string>): Promise<string> {
  let first = "";
  for (let piece = await text.next(); !piece.done; piece = await text.next()) {
    first += piece.value;
    if (first.length > 4_096) break;
  }
  return first;
}

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && String((error as { code?: unknown }).code).startsWith("CSV_");

function flawOf(error: unknown): unknown {
  if (!isCsvError(error)) return error;
  return new FlawedSheet("quotes", Number((error as { lines?: unknown }).lines) || undefined);
}

/**
 * The rows of a CSV file in whatever encoding and with whatever separator; rows without any text are counted and left out.
 * @throws FlawedSheet
 */
export async function* csvRows(path: string): SheetRows {
  const text = textOf(path);
  const first = await firstOf(text);
  const measure = measuring();
  const parser = Readable.from(withoutHint(first, text), { objectMode: false }).compose(
    parse({
      delimiter: separatorOf(first),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LONGEST,
    }),
  );
  let [number, lot]: [number, SheetRow[]] = [0, []];
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number++;
      const cells = record.map(cellText);
      measure(cells);
      if (cells.some((cell) => cell !== "")) lot.push({ number, cells });
      if (lot.length < LOT) continue;
      yield lot;
      lot = [];
      await others();
    }
  } catch (error) {
    throw flawOf(error);
  }
  if (lot.length > 0) yield lot;
}
