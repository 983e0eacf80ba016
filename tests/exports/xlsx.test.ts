import ExcelJS from "@protobi/exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsXml } from "~/exports/sheet";
import type { Cell } from "~/exports/table";
import { xlsx } from "~/exports/xlsx";
import { bytesOf, endless, tableOf } from "./tables";

/** The workbook as a program that did not write it reads it. */
async function opened(rows: Cell[][], heads?: string[], limits?: { rows: number; characters: number }) {
  const bytes = await bytesOf(xlsx(tableOf(rows, heads), limits));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

const cellsOf = (sheet: ExcelJS.Worksheet, width: number) => {
  const found: unknown[][] = [];
  for (let row = 1; row <= sheet.rowCount; row++)
    found.push(Array.from({ length: width }, (_, at) => sheet.getRow(row).getCell(at + 1).value));
  return found;
};

describe("a workbook", () => {
  it("holds texts, numbers and moments as what they are", async () => {
    const moment = new Date("2026-11-22T08:30:00.125Z");
    const workbook = await opened([["Łódź & Söhne <東京>", -5, moment, null, 'say "hi"']]);
    const [, row] = cellsOf(workbook.worksheets[0]!, 5);
    expect(row).toEqual(["Łódź & Söhne <東京>", -5, moment, null, 'say "hi"']);
    expect(workbook.worksheets[0]!.getCell("C2").numFmt).toMatch(/^yyyy/);
  });

  it("never holds a formula", async () => {
    const texts = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1", "  =cmd|' /C calc'!A0"];
    const workbook = await opened(texts.map((text) => [text]));
    const sheet = workbook.worksheets[0]!;
    texts.forEach((text, at) => {
      expect(sheet.getCell(at + 2, 1).type).toBe(ExcelJS.ValueType.String);
      expect(sheet.getCell(at + 2, 1).value).toBe(text);
    });
  });

  it("has a bold head that stays in sight, filters, and columns as wide as they ask", async () => {
    const table = { ...tableOf([["a", 1]], ["Name", "Count"]) };
    table.columns[0] = { ...table.columns[0]!, ...{ width: 40 } };
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await bytesOf(xlsx(table))) as unknown as ArrayBuffer);
    const sheet = workbook.worksheets[0]!;
    expect(sheet.name).toBe("Customers");
    expect(sheet.getRow(1).values).toEqual([undefined, "Name", "Count"]);
    expect([sheet.getCell("A1").font.bold, sheet.getCell("A2").font?.bold]).toEqual([true, undefined]);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.autoFilter).toBe("A1:B2");
    expect([sheet.getColumn(1).width, sheet.getColumn(2).width]).toEqual([40, 16]);
  });

  it("goes on on a second sheet where the first is full, heads and all", async () => {
    const rows = Array.from({ length: 23 }, (_, at): Cell[] => [`row ${at}`]);
    const workbook = await opened(rows, ["Name"], { rows: 11, characters: 1e9 });
    expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ["Customers", 11],
      ["Customers 2", 11],
      ["Customers 3", 4],
    ]);
    const texts = workbook.worksheets.flatMap((sheet) => cellsOf(sheet, 1).slice(1).flat());
    expect(texts).toEqual(rows.flat());
    expect(workbook.worksheets.map((sheet) => sheet.getCell("A1").value)).toEqual(["Name", "Name", "Name"]);
  });

  it("begins a new sheet as well before one grows too large to be packed", async () => {
    const rows = Array.from({ length: 9 }, (_, at): Cell[] => [String(at).repeat(100)]);
    const workbook = await opened(rows, ["Name"], { rows: 1000, characters: 300 });
    expect(workbook.worksheets.length).toBe(3);
    expect(workbook.worksheets.flatMap((sheet) => cellsOf(sheet, 1).slice(1).flat())).toEqual(rows.flat());
  });

  it("has one sheet with heads when there are no rows", async () => {
    const workbook = await opened([], ["Name", "Count"]);
    expect(workbook.worksheets.length).toBe(1);
    expect(cellsOf(workbook.worksheets[0]!, 2)).toEqual([["Name", "Count"]]);
  });

  it("cuts a text at what a cell holds, and never through a character", async () => {
    const [, [long], [emoji]] = cellsOf(
      (await opened([["x".repeat(40_000)], [`${"x".repeat(32_766)}🥐`]])).worksheets[0]!,
      1,
    ) as [unknown, [string], [string]];
    expect(long.length).toBe(32_767);
    expect(emoji).toBe("x".repeat(32_766));
  });

  it("drops moments that a workbook cannot count, keeping them as text", async () => {
    const [, [early], [none]] = cellsOf(
      (await opened([[new Date("1850-01-01T00:00:00Z")], [new Date(NaN)], ["x"]])).worksheets[0]!,
      1,
    ) as [unknown, [string], [null]];
    expect([early, none]).toEqual(["1850-01-01T00:00:00.000Z", null]);
  });

  it("gives back any text but what XML has no way to say", async () => {
    // eslint-disable-next-line no-control-regex
    const sayable = (text: string) => text.replace(/[\0-\x08\v\f\x0e-\x1f\uFFFE\uFFFF]/g, "").replace(/\r\n?/g, "\n");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."=<>&\"'\0\x01\x1f\r\n\t aé東🥐\uFFFE") }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), async (texts) => {
        const sheet = (await opened([...texts, "end"].map((one) => ["!", one]))).worksheets[0]!;
        texts.forEach((one, at) => expect(sheet.getCell(at + 2, 2).value ?? "").toBe(sayable(one).toWellFormed()));
      }),
      { numRuns: 60 },
    );
  });

  it("says a code that looks like one of its own literally", () => {
    expect(rowsXml([["_x000D_ _x0041_ _xyz_"]], 2, ["A"])).toContain(">_x005F_x000D_ _x005F_x0041_ _xyz_<");
  });

  it("asks for no more rows than it has room for, and ends the walk when nobody reads on", async () => {
    const { seen, table } = endless(Array.from({ length: 200 }, (_, at) => [`row ${at} ${Math.random()}`, at]));
    const chunks = xlsx(table);
    for (let read = 0; read < 3; read++) await chunks.next();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen.taken).toBeLessThan(60);
    expect(seen.ended).toBe(false);
    await chunks.return(undefined);
    await expect.poll(() => seen.ended).toBe(true);
  });

  it("fails before its first byte when there are no rows to be had", async () => {
    const batches = (async function* () {
      yield* await Promise.reject<Cell[][][]>(new Error("no rows at all"));
    })();
    await expect(xlsx({ ...tableOf([["a"]]), batches }).next()).rejects.toThrow("no rows at all");
  });

  it("breaks when its rows do", async () => {
    const broken = {
      ...tableOf([["a"]]),
      batches: (async function* () {
        yield await Promise.resolve([["a"]]);
        throw new Error("the rows ended early");
      })(),
    };
    await expect(bytesOf(xlsx(broken))).rejects.toThrow("the rows ended early");
  });
});
