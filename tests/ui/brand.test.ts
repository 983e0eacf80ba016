import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brandCss, contrast } from "~/ui/brand";

const variable = (css: string, name: string) =>
  [...css.matchAll(new RegExp(`${name}:(#[0-9a-f]{6})`, "gu"))].map(([, value]) => value ?? "");

describe("a reseller's colour", () => {
  it("is readable on the page and under its own ink, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const css = brandCss(`#${value.toString(16).padStart(6, "0")}`);
        const [light = "", dark = ""] = variable(css, "--color-primary");
        const [lightInk = "", darkInk = ""] = variable(css, "--color-primary-content");
        expect(contrast(light, "#ffffff")).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark, "#131316")).toBeGreaterThanOrEqual(4.5);
        expect(contrast(light, lightInk)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark, darkInk)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it.each(["red", "", "#12345", "#000}body{display:none", "url(x)"])("that is none (%s) adds nothing", (colour) => {
    expect(brandCss(colour)).toBe("");
  });
});
