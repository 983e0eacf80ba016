import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "~/exports/csv";
import type { Cell } from "~/exports/table";
import { bytesOf, tableOf } from "./tables";

const textOf = async (rows: Cell[][], heads?: string[]) => (await bytesOf(csv(tableOf(rows, heads)))).toString("utf8");
const readBack = (text: string) =>
  parse(text, { bom: true, record_delimiter: "\r\n", relax_column_count: true, skip_empty_lines: false }) as string[][];

/** What a spreadsheet would calculate, were it the beginning of a cell. */
const CALCULATED = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

describe("a CSV file", () => {
  it("is UTF-8 with its mark, in lines that end with CR LF", async () => {
    const bytes = await bytesOf(csv(tableOf([["Łódź", 1]], ["Name", "Count"])));
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.subarray(3).toString("utf8")).toBe("Name,Count\r\nŁódź,1\r\n");
  });

  it("has its heads even when there are no rows", async () => {
    expect(await textOf([], ["Name", "Count"])).toBe("\uFEFFName,Count\r\n");
  });

  it("fails before its first byte when there are no rows to be had", async () => {
    const batches = (async function* () {
      yield* await Promise.reject<Cell[][][]>(new Error("no rows at all"));
    })();
    await expect(csv({ ...tableOf([["a"]]), batches }).next()).rejects.toThrow("no rows at all");
  });

  it("quotes what needs it and nothing else", async () => {
    expect(await textOf([['say "hi"', "a,b", "two\r\nlines", "plain", ""]], ["a", "b", "c", "d", "e"])).toBe(
      '\uFEFFa,b,c,d,e\r\n"say ""hi""","a,b","two\r\nlines",plain,\r\n',
    );
  });

  it("writes numbers as numbers, moments in ISO 8601, and nothing for what is nothing", async () => {
    const moment = new Date("2026-11-22T08:30:00.125Z");
    const row: Cell[] = [-5, 0, 1e21, 2.5, NaN, moment, new Date(NaN), null];
    expect(readBack(await textOf([row]))[1]).toEqual(["-5", "0", "1e+21", "2.5", "", moment.toISOString(), "", ""]);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+351 22 555", "'+351 22 555"],
    ["-5", "'-5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t'=1"],
    ["\rx", "'\rx"],
    ["  =1", "'  =1"],
    ["\u00A0＝1", "'\u00A0＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠x", "'＠x"],
    ["\u200B=1", "'\u200B=1"],
    ["1=1", "1=1"],
    ["'=1", "'=1"],
    ["O’Neill - Sons", "O’Neill - Sons"],
    ["Zed;=cmd|' /C calc'!A0", "Zed;'=cmd|' /C calc'!A0"],
    ["a;\u2060=1", "a;'\u2060=1"],
    ["Rua 1;2-3", "Rua 1;2-3"],
  ])("writes %j as %j", async (text, written) => {
    expect(readBack(await textOf([[text]]))[1]).toEqual([written]);
  });

  it("never holds a formula, and gives back what was in it but for the apostrophe", async () => {
    const risky = fc.string({ unit: fc.constantFrom(..."=+-@＝＋－＠\t\r\n ,;\"'aé東1\u00A0\u200B") });
    const cell = fc.oneof(risky, fc.string({ unit: "grapheme" }), fc.double({ noNaN: true }).filter(Number.isFinite));
    const rows = fc
      .integer({ min: 1, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const [, ...found] = readBack(await textOf(given));
        expect(found.length).toBe(given.length);
        given.forEach((row, at) =>
          row.forEach((value, column) => {
            const written = found[at]![column]!;
            if (typeof value === "number") return expect(written).toBe(String(value));
            expect(written).not.toMatch(CALCULATED);
            expect(written).not.toMatch(/[;|\t\r\n][\s\p{Cf}]*[=+\-@＝＋－＠]/u);
            const back = written.replace(/(^|[;|\t\r\n])'/g, "$1");
            expect(back).toBe(value.replace(/(^|[;|\t\r\n])'/g, "$1"));
          }),
        );
      }),
      { numRuns: 300 },
    );
  });
});
