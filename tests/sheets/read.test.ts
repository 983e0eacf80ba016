import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "@protobi/exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csv } from "~/exports/csv";
import { xlsx } from "~/exports/xlsx";
import { asWritten, harmless } from "~/sheets/harmless";
import { formatOf, sheetRows } from "~/sheets/read";
import { FlawedSheet, type SheetRow } from "~/sheets/sheet";
import { numberText } from "~/sheets/xlsx";
import { bytesOf, tableOf } from "../exports/tables";

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "sheets-"))));
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Buffer | string): Promise<SheetRow[]> {
  const path = join(folder, "sheet");
  await writeFile(path, bytes);
  const format = await formatOf(path);
  if (!format) throw new Error("no sheet");
  const rows: SheetRow[] = [];
  for await (const lot of sheetRows(path, format)) rows.push(...lot);
  return rows;
}

const cellsIn = async (bytes: Buffer | string) => (await read(bytes)).map(({ cells }) => cells);

const flawOf = (bytes: Buffer | string) =>
  read(bytes).then(
    () => null,
    (error: unknown) => (error instanceof FlawedSheet ? error.flaw : error),
  );

describe("a CSV file", () => {
  it.each([
    ["commas", "Name,City\r\nA,B\r\n"],
    ["semicolons", "Name;City\nA;B"],
    ["tabs", "Name\tCity\nA\tB\n"],
    ["what its first line says", "sep=;\r\nName;City\r\nA;B\r\n"],
    ["commas, with semicolons within quotes", 'Name,"City"\nA,B\n'],
  ])("is read with %s between its cells", async (_, text) => {
    expect(await cellsIn(text)).toEqual([
      ["Name", "City"],
      ["A", "B"],
    ]);
  });

  const text = "Naïve café,Łódź\n";
  it.each<[string, Buffer, string]>([
    ["UTF-8", Buffer.from(text), "Łódź"],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`), "Łódź"],
    ["UTF-16 with its mark", Buffer.from(`\uFEFF${text}`, "utf16le"), "Łódź"],
    ["UTF-16 the other way round", Buffer.from(`\uFEFF${text}`, "utf16le").swap16(), "Łódź"],
    ["UTF-16 without its mark", Buffer.from("Naïve café,Lodz\n", "utf16le"), "Lodz"],
    ["Windows-1252", Buffer.from("Naïve café,Köln\n", "latin1"), "Köln"],
  ])("is read in %s", async (_, bytes, city) => {
    expect(await cellsIn(bytes)).toEqual([["Naïve café", city]]);
  });

  it("counts lines without text, and says at which one a quote is never closed", async () => {
    expect((await read("a,b\n\n,\nc,d\n")).map(({ number }) => number)).toEqual([1, 4]);
    expect(await flawOf('a,b\n"c,d\n')).toBe("quotes");
  });

  it("is read back as it was exported, whatever stands in it", async () => {
    const cell = fc
      .string({ unit: "grapheme", maxLength: 12 })
      .map((one) => one.replace(/[\p{Cc}\p{Cs}]/gu, "").trim());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, fc.constant("x")), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const bytes = await bytesOf(csv(tableOf(rows, ["a", "b", "c"])));
          expect((await cellsIn(bytes)).slice(1).map((cells) => cells.map((c) => c))).toEqual(
            rows.map((row) => row.map((value) => harmless(value).trim())),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(["=1+1", "+351 22", "a;=b", "'quoted'", "@x", "plain", "-", "\u200B=x"])("%s comes back", (text) => {
    expect(asWritten(harmless(text))).toBe(text);
  });
});

describe("a workbook", () => {
  it("is read back as it was exported", async () => {
    const rows = [["شركة", "=1+1", "👩‍🚀 & <b>", "_x000D_", "00123", "two\nlines"]];
    const bytes = await bytesOf(xlsx(tableOf(rows)));
    expect((await cellsIn(bytes))[1]).toEqual(rows[0]);
  });

  it("is read as Excel writes it: shared strings, numbers, days, formulas by their value, the first sheet in sight", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("Hidden", { state: "hidden" }).addRow(["no"]);
    const sheet = book.addWorksheet("Customers");
    sheet.addRow(["Name", { richText: [{ text: "Rich" }, { text: " text" }] }, "c"]);
    sheet.addRow([351225550147, 0.1, new Date("2026-11-30T00:00:00Z"), { formula: "1+1", result: 2 }, true]);
    sheet.addRow([]);
    sheet.addRow([null, 12]).getCell(2).numFmt = "00000";
    const bytes = Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer);
    const rows = await read(bytes);
    expect(rows).toEqual([
      { number: 1, cells: ["Name", "Rich text", "c"] },
      { number: 2, cells: ["351225550147", "0.1", "2026-11-30", "2", "TRUE"] },
      { number: 4, cells: ["", "00012"] },
    ]);
  });

  it("keeps a number's digits", () => {
    expect(numberText("12345678901234567890", "plain")).toBe("12345678901234567890");
    expect(numberText("1.23456789012E+11", "plain")).toBe("123456789012");
    expect(numberText("0.30000000000000004", "plain")).toBe("0.3");
  });

  it.each<[string, Buffer]>([
    ["cut", Buffer.from("PK\x03\x04 no more")],
    ["an archive of something else", Buffer.from("PK\x05\x06".padEnd(22, "\0"), "latin1")],
  ])("is broken when it is %s", async (_, bytes) => {
    await writeFile(join(folder, "sheet"), bytes);
    expect(await flawOf(bytes)).toBe("broken");
  });

  it("is no sheet when it is a PDF", async () => {
    await writeFile(join(folder, "sheet"), "%PDF-1.7");
    expect(await formatOf(join(folder, "sheet"))).toBeNull();
  });
});
