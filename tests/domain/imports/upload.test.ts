import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { importRows, imports } from "~/db/schema";
import { xlsx } from "~/exports/xlsx";
import { zip } from "~/exports/zip";
import { findImport, sampleOf } from "~/domain/imports/find";
import { SHEET_LIMIT } from "~/domain/imports/limits";
import { listImports } from "~/domain/imports/list";
import { mapImport } from "~/domain/imports/map";
import { receiveSheet } from "~/domain/imports/receive";
import { bytesOf, tableOf } from "../../exports/tables";
import { upload } from "../../support/imports";
import { addReseller, makeStaff, ownerOf, refusalOf } from "../../support/world";

const WORKBOOK = {
  "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels":
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
};

/** A workbook of these members, each made of a piece that is repeated. */
function packed(members: Record<string, string | { piece: string; times: number; around?: [string, string] }>) {
  async function* content(given: (typeof members)[string]) {
    const of = typeof given === "string" ? { piece: given, times: 1 } : await Promise.resolve(given);
    yield ("around" in of && of.around?.[0]) || "";
    for (let n = 0; n < of.times; n++) yield of.piece;
    yield ("around" in of && of.around?.[1]) || "";
  }
  async function* entries() {
    for (const [name, of] of Object.entries({ ...WORKBOOK, ...members }))
      yield await Promise.resolve({ name, content: content(of) });
  }
  return bytesOf(zip(entries()));
}

describe("a file that is uploaded to be imported", () => {
  it("is kept as it stands, in CSV as in XLSX", async () => {
    const owner = await ownerOf();
    const rows = [
      ["Padaria, Lda.", "00123"],
      ["شركة", "=1+1"],
    ];
    const book = await bytesOf(xlsx(tableOf(rows, ["Name", "Code"])));
    for (const bytes of [Buffer.from('Name;Code\n"Padaria, Lda.";00123\nشركة;=1+1\n'), book]) {
      const one = await findImport(owner, await upload(owner, bytes));
      expect(one).toMatchObject({ state: "uploaded", heads: ["Name", "Code"], rows: 2, found: null });
      expect(await sampleOf(one)).toEqual(rows);
    }
  });

  it("is one import when the same form is sent twice, at once or later", async () => {
    const owner = await ownerOf();
    const key = "a-form-that-is-sent-twice";
    const send = () => upload(owner, "Name\nA\n", { key });
    const [one, other] = await Promise.all([send(), send()]);
    expect([other, await send()]).toEqual([one, one]);
    expect((await listImports(owner, { size: 25 })).rows).toHaveLength(1);
    expect(await db.$count(importRows, eq(importRows.importId, one))).toBe(1);
  });

  it.each<[string, () => Promise<Buffer | string> | Buffer | string, string]>([
    ["nothing in it", () => "", "Invalid sheet: sheet-empty"],
    ["heads alone", () => "Name,City\n\n\n", "Invalid sheet: sheet-without-rows"],
    ["another kind", () => "%PDF-1.7 and so on", "Invalid sheet: sheet-type"],
    ["a workbook cut in the middle", () => Buffer.from("PK\x03\x04rest"), "Invalid sheet: sheet-broken"],
    ["a package without a sheet", () => bytesOf(zip((async function* () {})())), "Invalid sheet: sheet-broken"],
    ["a quote that is never closed", () => 'Name,City\n"A,B\nC,D\n', "Invalid sheet: sheet-quotes"],
    ["too many columns", () => `${"a,".repeat(201)}\nx\n`, "Invalid sheet: sheet-wide"],
    ["too many rows", () => `Name\n${"x\n".repeat(SHEET_LIMIT.rows + 1)}`, "Invalid sheet: sheet-too-many-rows"],
    [
      "a document type within",
      () => packed({ "xl/worksheets/sheet1.xml": "<!DOCTYPE x []><worksheet/>" }),
      "Invalid sheet: sheet-broken",
    ],
    [
      "strings that unpack to far more",
      () =>
        packed({
          "xl/sharedStrings.xml": {
            piece: `<si><t>${"a".repeat(10_000)}</t></si>`,
            times: 12_000,
            around: ["<sst>", "</sst>"],
          },
        }),
      "Invalid sheet: sheet-unpacks",
    ],
    [
      "a text without an end",
      () =>
        packed({
          "xl/worksheets/sheet1.xml": {
            piece: "a".repeat(10_000),
            times: 1_000,
            around: [
              '<worksheet><sheetData><row><c t="inlineStr"><is><t>',
              "</t></is></c></row></sheetData></worksheet>",
            ],
          },
        }),
      "Invalid sheet: sheet-unpacks",
    ],
    [
      "tags within tags within tags",
      () =>
        packed({
          "xl/worksheets/sheet1.xml": { piece: "<c>", times: 100_000, around: ["<worksheet>", "</worksheet>"] },
        }),
      "Invalid sheet: sheet-unpacks",
    ],
    [
      "one long string in every row",
      () =>
        packed({
          "xl/sharedStrings.xml": `<sst><si><t>${"a".repeat(30_000)}</t></si></sst>`,
          "xl/worksheets/sheet1.xml": {
            piece: '<row><c t="s"><v>0</v></c></row>',
            times: 10_000,
            around: ["<worksheet><sheetData>", "</sheetData></worksheet>"],
          },
        }),
      "Invalid sheet: sheet-unpacks",
    ],
  ])(
    "is refused when it has %s",
    async (_, bytes, refusal) => {
      const owner = await ownerOf();
      expect(await refusalOf(upload(owner, await bytes()))).toBe(refusal);
      expect(await db.$count(imports, eq(imports.companyId, owner.company.id))).toBe(0);
    },
    60_000,
  );

  it("is refused as soon as it is too large", async () => {
    const owner = await ownerOf();
    let sent = 0;
    async function* endless() {
      for (;;) yield Buffer.alloc((sent += 1) && 1024 * 1024, "x");
    }
    expect(await refusalOf(receiveSheet(owner, { name: "a.csv", bytes: endless() }))).toBe(
      "TooLarge sheet: sheet-too-large",
    );
    expect(sent).toBe(51);
  });

  it("is for owners and operations of a provider", async () => {
    const { company } = await ownerOf();
    const staff = await makeStaff(company);
    const outcomes = await Promise.all(Object.values(staff).map((one) => refusalOf(upload(one, "Name\nA\n"))));
    expect(outcomes).toEqual(["done", "done", "Forbidden role-not-allowed", "Forbidden role-not-allowed"]);
    expect(await refusalOf(upload(await ownerOf("vendor"), "Name\nA\n"))).toBe("NotFound not-found");
    const [one] = (await listImports(staff.owner, { size: 25 })).rows;
    expect(await refusalOf(findImport(await ownerOf(), one!.id))).toBe("NotFound not-found");
    const token = { ...staff.owner, kind: "client" as const };
    expect(await refusalOf(upload(token, "Name\nA\n"))).toBe("Forbidden role-not-allowed");
  });
});

describe("the columns of an import", () => {
  const answers = (mapping: Record<string, number>) => ({ mapping, alike: false, invite: false });

  it("have to hold what every new row needs, or what names a row that is there", async () => {
    const owner = await ownerOf();
    const id = await upload(owner, "Name,Name\nA,B\n");
    expect(await refusalOf(mapImport(owner, id, answers({ name: 0 })))).toBe(
      "Invalid column-parent: import-column-required",
    );
    expect(await refusalOf(mapImport(owner, id, answers({ id: 0 })))).toBe("Invalid : import-nothing-to-take");
    expect(await refusalOf(mapImport(owner, id, answers({ id: 0, name: 2 })))).toBe("Invalid column-name: choice-gone");
    expect(await refusalOf(mapImport(owner, id, answers({ id: 0, name: 1 })))).toBe("done");
    expect(await refusalOf(mapImport(owner, id, answers({ id: 0, name: 1 })))).toBe("Conflict import-moved-on");
  });

  it("lead to no invitation where the storefront has no address", async () => {
    const owner = await ownerOf();
    await addReseller(owner);
    const id = await upload(owner, "Name,ID\nA,B\n");
    const asked = { ...answers({ id: 1, name: 0 }), invite: true };
    expect(await refusalOf(mapImport(owner, id, asked))).toBe("Invalid invite: no-nickname");
  });
});
