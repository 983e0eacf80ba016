import { describe, expect, test } from "vitest";
import { fieldsOf, plain, type Visitor } from "../support/browse";
import { ids } from "../support/demo";
import { demoAgreement } from "../support/demo-partners";
import { docx, pdf } from "../support/documents";
import { useSite } from "./world";

const world = useSite({ environment: { DATA_DIR: ".cache/test-agreement-uploads" } });

const AGREEMENTS = `/console/${ids.meridian}/partners/agreements`;
const owner = () => world.operator("owner@meridian.example");

const send = (visitor: Visitor, at: string, bytes: Buffer, name: string, fields: object) =>
  visitor.upload(at, { field: "document", name, type: "application/octet-stream", bytes }, { ...fields });

const wording = { description: "Be **fair**.", source: "none", url: "" };

describe("a document of an agreement", () => {
  test("is uploaded with it, read by its owner, and goes on into the next version unless it is replaced", async () => {
    const visitor = await owner();
    const typed = { ...wording, type: "referral", name: "Referrals with papers" };
    const made = await send(visitor, `${AGREEMENTS}/new?type=referral`, docx(), "Papers.docx", typed);
    expect(made).toMatchObject({ status: 303, to: expect.stringMatching(/AGR-[\d-]+\?done=created$/) as string });
    const at = made.to!.split("?")[0]!;
    const page = await visitor.get(at);
    expect(plain(page.text)).toMatch(/Document:\s+Papers\.docx/);
    const [, file = ""] = /href="(\/console\/[\w-]+\/documents\/[0-9a-f]{40})"/.exec(page.text) ?? [];
    expect((await visitor.get(file)).headers["content-disposition"]).toContain("Papers.docx");
    const form = await visitor.get(`${at}/versions/new`);
    const { description, documentId, documentName } = fieldsOf(form.text);
    expect({ description, documentName, file }).toMatchObject({
      ...{ description: wording.description, documentName: "Papers.docx" },
      file: expect.stringContaining(documentId!) as string,
    });
    await visitor.post(`${at}/versions/new`, { ...wording, source: "upload", documentId: documentId!, active: "on" });
    expect(plain((await visitor.get(at)).text)).toContain("Papers.docx");
    await send(visitor, `${at}/versions/new`, pdf(), "Newer.pdf", { ...wording, active: "on" });
    expect(plain((await visitor.get(at)).text)).toContain("Newer.pdf");
    expect(plain((await visitor.get(`${at}/versions/2`)).text)).toContain("Papers.docx");
  });

  test("is refused with a sentence, and what was typed stays; a good one stays when something else is wrong", async () => {
    const visitor = await owner();
    const at = `${AGREEMENTS}/new?type=program`;
    const typed = { ...wording, type: "program", name: "A program with papers" };
    const refused = await send(visitor, at, Buffer.from("MZ"), "Papers.pdf", typed);
    expect([refused.status, plain(refused.text).includes("not a PDF")]).toEqual([422, true]);
    expect(fieldsOf(refused.text)).toMatchObject({ name: typed.name, description: wording.description });
    const nameless = await send(visitor, at, pdf(), "Papers.pdf", { ...typed, name: "" });
    const kept = fieldsOf(nameless.text);
    expect([nameless.status, kept.documentName, kept.source]).toEqual([422, "Papers.pdf", "upload"]);
    const made = await visitor.post(at, { ...typed, source: "upload", documentId: kept.documentId! });
    expect(plain((await visitor.get(made.to!)).text)).toContain("Papers.pdf");
  });

  test("of another company is none to choose", async () => {
    const visitor = await owner();
    const at = `${AGREEMENTS}/${await demoAgreement(world.sql)}/versions/new`;
    const fields = { ...wording, source: "upload", documentId: "0".repeat(40) };
    const { status, text } = await visitor.post(at, fields);
    expect([status, plain(text).includes("The document is not there any more")]).toEqual([422, true]);
  });

  test("counts only contracts in that version of that agreement", async () => {
    const agreementId = await demoAgreement(world.sql);
    const [row] = await world.sql<{ contracts: number }[]>`
      select count(*)::int as contracts from contracts where agreement_id = ${agreementId} and agreement_version = 1`;
    const { text } = await (await owner()).get(`${AGREEMENTS}/${agreementId}/versions`);
    const cells = [...text.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => plain(cell!).trim());
    expect(cells).toContain(String(row!.contracts || "—"));
  });
});
