import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { changeLogo, removeLogo } from "~/domain/companies/change-logo";
import { drawLogo } from "~/domain/companies/draw-logo";
import { findCompanyAccount } from "~/domain/companies/find-account";
import { findLogo } from "~/domain/companies/find-logo";
import { PICTURE, pngOf } from "../../support/pictures";
import { aVisitor } from "../../support/people";
import { auditOf, makeCompany, makeStaff, ownerOf, refusalOf } from "../../support/world";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#0f766e" } });

describe("a logo", () => {
  test("is drawn anew as a PNG that fits, and served by its fingerprint", async () => {
    const owner = await ownerOf();
    expect(await changeLogo(owner, await picture(1600, 300).jpeg().toBuffer())).toEqual({ changed: true });
    const { logo } = await findCompanyAccount(owner);
    expect(logo).toMatchObject({ width: 800, height: 150 });
    const png = await findLogo(aVisitor(), owner.company, logo!.fingerprint);
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 800, height: 150 });
    const [entry] = await auditOf(owner.company.id);
    expect(entry).toMatchObject({ deed: "company.change-logo", before: null, after: logo });
  });

  test("of another company, or of before, is not found", async () => {
    const [one, other] = [await ownerOf(), await ownerOf()];
    await changeLogo(one, PICTURE);
    const { fingerprint } = (await findCompanyAccount(one)).logo!;
    expect(await refusalOf(findLogo(aVisitor(), other.company, fingerprint))).toBe("NotFound not-found");
    await changeLogo(one, await picture(20, 20).png().toBuffer());
    expect(await refusalOf(findLogo(aVisitor(), one.company, fingerprint))).toBe("NotFound not-found");
  });

  test("is the same when it is sent again, and gone when it is removed", async () => {
    const owner = await ownerOf();
    await changeLogo(owner, PICTURE);
    expect(await changeLogo(owner, PICTURE)).toEqual({ changed: false });
    await removeLogo(owner);
    expect((await findCompanyAccount(owner)).logo).toBeNull();
    expect(await refusalOf(removeLogo(owner))).toBe("NotFound not-found");
    const deeds = (await auditOf(owner.company.id)).map(({ deed }) => deed);
    expect(deeds).toEqual(["company.change-logo", "company.remove-logo"]);
  });

  test("is changed by owners alone, and of a vendor by nobody", async () => {
    const { operations, sales, viewer } = await makeStaff(await makeCompany());
    for (const actor of [operations, sales, viewer]) {
      expect(await refusalOf(changeLogo(actor, PICTURE))).toBe("Forbidden role-not-allowed");
      expect(await refusalOf(removeLogo(actor))).toBe("Forbidden role-not-allowed");
    }
    expect(await refusalOf(changeLogo(await ownerOf("vendor"), PICTURE))).toBe("NotFound not-found");
  });
});

describe("a picture", () => {
  test.each(["png", "jpeg", "webp"] as const)(
    "is taken as %s, whatever it is called, and small ones stay small",
    async (format) => {
      const drawn = await drawLogo(await picture(64, 32)[format]().toBuffer());
      expect(drawn).toMatchObject({ width: 64, height: 32 });
    },
  );

  test("stands upright, and without what its camera and its maker wrote into it", async () => {
    const exif = { IFD0: { Artist: "Leonor Sampaio", Orientation: "6" } };
    const lying = await picture(60, 30).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(lying.includes("Leonor Sampaio")).toBe(true);
    const drawn = await drawLogo(lying);
    expect(drawn).toMatchObject({ width: 30, height: 60 });
    expect(drawn.png.includes("Leonor Sampaio")).toBe(false);
    expect((await sharp(drawn.png).metadata()).exif).toBeUndefined();
  });

  test("that is a program as well is a picture alone afterwards", async () => {
    const page = "<script>alert(1)</script>";
    const polyglot = Buffer.concat([pngOf({ width: 4, height: 4, comment: page }), Buffer.from(`PK\x03\x04${page}`)]);
    expect(polyglot.includes(page)).toBe(true);
    expect((await drawLogo(polyglot)).png.includes("script")).toBe(false);
  });

  test("of many frames shows the first", async () => {
    const pixels = Buffer.from(Array.from({ length: 10 * 40 * 3 }, (_, at) => 60 * Math.floor(at / 300)));
    const frames = sharp(pixels, { raw: { width: 10, height: 40, channels: 3, pageHeight: 10 } });
    const animated = await frames.webp({ loop: 0 }).toBuffer();
    expect((await sharp(animated).metadata()).pages).toBe(4);
    expect(await drawLogo(animated)).toMatchObject({ width: 10, height: 10 });
  });

  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;

  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ["nothing", () => Buffer.alloc(0), "logo-required"],
    ["more than 1 MB", () => Buffer.concat([PICTURE, Buffer.alloc(1024 * 1024)]), "logo-too-large"],
    ["SVG", () => Buffer.from(svg), "logo-svg"],
    ["SVG in two bytes a letter", () => Buffer.from(`\ufeff${svg}`, "utf16le"), "logo-svg"],
    ["GIF", () => picture(4, 4).gif().toBuffer(), "logo-type"],
    ["PDF", () => Buffer.from("%PDF-1.7\n1 0 obj"), "logo-type"],
    ["a page", () => Buffer.from("<!doctype html><title>x</title>"), "logo-type"],
    ["half a picture", async () => (await picture(400, 300).jpeg().toBuffer()).subarray(0, 900), "logo-broken"],
    [
      "the beginning of a PNG and then SVG",
      () => Buffer.concat([PICTURE.subarray(0, 8), Buffer.from(svg)]),
      "logo-broken",
    ],
    ["16,400,000 pixels in 16 kB", () => pngOf({ width: 4100, height: 4000 }), "logo-too-many-pixels"],
    [
      "a height that is a lie",
      () => pngOf({ width: 60_000, height: 60_000, rows: Buffer.alloc(99) }),
      "logo-too-many-pixels",
    ],
  ])("that is %s is refused in words", async (_what, bytes, code) => {
    expect(await refusalOf(drawLogo(await bytes()))).toBe(`Invalid logo: ${code}`);
  });

  test("that is a bomb costs neither time nor room", async () => {
    const bomb = pngOf({ width: 16_000, height: 16_000, rows: Buffer.alloc(50_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    const [began, before] = [performance.now(), process.memoryUsage.rss()];
    expect(await refusalOf(drawLogo(bomb))).toBe("Invalid logo: logo-too-many-pixels");
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 * 1024);
  });
});
