import fc from "fast-check";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { say } from "~/texts/say";

describe("a sentence", () => {
  it("takes its names as they are, whatever stands in them", () => {
    const text = "Select {name} of {company}, {name}";
    const message = new IntlMessageFormat(text, "en");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.integer()), fc.string(), (name, company) => {
        expect(say(text, { name, company })).toBe(message.format({ name, company }));
      }),
    );
  });

  it.each([
    ["{count, plural, one {# request} other {# requests}}", { count: 1_234 }, "1,234 requests"],
    ["The first {cap, number} of them", { cap: 1_000 }, "The first 1,000 of them"],
    ["Written '{name}'", { name: "x" }, "Written {name}"],
    ["Spaced { name }", { name: "x" }, "Spaced x"],
    ["Nobody is {name}", { name: null }, "Nobody is "],
    ["# {count}", { count: 0 }, "# 0"],
    ["", {}, ""],
  ])("keeps to the message format: %s", (text, values, sentence) => {
    expect([say(text, values), say(text, values)]).toEqual([sentence, sentence]);
  });

  it("does not do without a name", () => {
    expect(() => say("Select {name}", {})).toThrow(/name/);
    expect(() => say("Select {name}", { other: "x" })).toThrow(/name/);
  });
});
