import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cursor, decodeCursor, encodeCursor, pageOf, windowOf } from "~/domain/lists/page";

const base64 = (text: string) => Buffer.from(text).toString("base64url");
const asked = (parameters: Record<string, string>) => windowOf(new URLSearchParams(parameters));
const moment = "2026-02-03T04:05:06.789Z";

describe("a cursor", () => {
  it("comes back as it went, in any script, and stands in an address without escapes", () => {
    const part = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0"));
    fc.assert(
      fc.property(part, part, (value, id) => {
        const text = encodeCursor([value, id]);
        expect(text).toMatch(/^[\w-]+$/);
        expect(decodeCursor(text)).toEqual([value, id]);
      }),
    );
  });

  it.each([
    null,
    "",
    "banana",
    "%00",
    "\0",
    base64(""),
    base64("null"),
    base64("[]"),
    base64("{}"),
    base64('"ab"'),
    base64('["a"]'),
    base64('["a",1]'),
    base64('["a","b","c"]'),
    base64('[["a"],"b"]'),
    base64('["a\\u0000","b"]'),
    base64('{"length":2}'),
    "x".repeat(100),
  ])("that is none means the beginning: %j", (text) => {
    expect(decodeCursor(text)).toBeUndefined();
  });

  it("never makes an error of garbage", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void decodeCursor(text)));
    fc.assert(fc.property(fc.json(), (text) => void decodeCursor(base64(text))));
  });
});

describe("windowOf", () => {
  it("takes the sizes that are offered, and 50 for any other", () => {
    for (const size of ["25", "50", "100"]) expect(asked({ size }).size).toBe(Number(size));
    for (const size of ["", "0", "-1", "51", "1e9", "NaN", "banana"]) expect(asked({ size }).size).toBe(50);
    expect(asked({}).size).toBe(50);
  });

  it("goes on after a row rather than before another", () => {
    const [one, two] = [encodeCursor([moment, "a"]), encodeCursor([moment, "b"])];
    expect(asked({ after: one, before: two })).toEqual({ size: 50, after: [moment, "a"], before: undefined });
    expect(asked({ after: "banana", before: two })).toMatchObject({ after: undefined, before: [moment, "b"] });
  });

  it("begins anew when the cursor belongs to another order", () => {
    const strangers = ["Harbor Lane", "", "2026", "2026-02-30T00:00:00.000Z", "0000-01-01T00:00:00.000Z", "infinity"];
    for (const value of [...strangers, "+275760-09-13T00:00:00.000Z", "2026-02-03"]) {
      const search = new URLSearchParams({ after: encodeCursor([value, "a"]) });
      expect(windowOf(search, "timestamptz").after).toBeUndefined();
      expect(windowOf(search, "text").after).toEqual([value, "a"]);
    }
  });
});

describe("pageOf", () => {
  const cursorOf = (row: number): Cursor => [String(row), String(row)];
  const [first, last] = [encodeCursor(["1", "1"]), encodeCursor(["2", "2"])];

  it("leads on where there is more, and back where it came from", () => {
    expect(pageOf([1, 2, 3], { size: 2 }, cursorOf)).toEqual({ rows: [1, 2], previous: null, next: last });
    expect(pageOf([1, 2], { size: 2 }, cursorOf)).toEqual({ rows: [1, 2], previous: null, next: null });
    expect(pageOf([1, 2], { size: 2, after: ["0", "0"] }, cursorOf)).toEqual({
      rows: [1, 2],
      previous: first,
      next: null,
    });
  });

  it("turns a page found backwards into reading order", () => {
    expect(pageOf([2, 1, 0], { size: 2, before: ["3", "3"] }, cursorOf)).toEqual({
      rows: [1, 2],
      previous: first,
      next: last,
    });
    expect(pageOf([2, 1], { size: 2, before: ["3", "3"] }, cursorOf)).toEqual({
      rows: [1, 2],
      previous: null,
      next: last,
    });
  });

  it("is empty without links when there is nothing", () => {
    expect(pageOf([], { size: 2, after: ["9", "9"] }, cursorOf)).toEqual({ rows: [], previous: null, next: null });
  });
});
