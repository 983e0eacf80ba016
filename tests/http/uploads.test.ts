import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fieldsOf, plain, type Visitor } from "../support/browse";
import { draft, ids } from "../support/demo";
import { DOCX_MEMBERS, docx, pdf, pdfOf, zip } from "../support/documents";
import { newAgreement } from "./examples/partner-creation";
import { half } from "../support/half-upload";
import { useSite } from "./world";

const DATA_DIR = ".cache/test-uploads";
const world = useSite({ environment: { DATA_DIR } });

const LIMIT = 20 * 1024 * 1024;
const by = "owner@meridian.example";
const owner = () => world.operator(by);

async function begun() {
  const answers = { details: { type: "vendor", name: "Front Street", createAgreement: "on" } };
  const id = await draft(world.sql, { by, company: "meridian", kind: "partner-creation", answers });
  return { id, at: `/console/${ids.meridian}/partners/new/${id}/agreement` };
}

const send = (visitor: Visitor, at: string, bytes: Buffer, name = "Our terms.pdf", fields: object = newAgreement) =>
  visitor.upload(at, { field: "document", name, type: "application/pdf", bytes }, { ...fields });

const rows = () => world.sql<{ id: string; fileName: string; storedAt: Date | null }[]>`
  select id, file_name as "fileName", stored_at as "storedAt" from documents order by created_at`;

async function files() {
  const found = await readdir(join(DATA_DIR, "documents"), { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile()).map(({ name }) => name);
}

/** Nothing more is there than before. */
const standing = async () => ({ rows: (await rows()).length, files: (await files()).length });

describe("a document in the wizard", () => {
  test("is taken with what was typed beside it, shown, fetched, replaced and removed again", async () => {
    const visitor = await owner();
    const { at, id } = await begun();
    const sent = await send(visitor, at, pdf(), "../../a; name=%22x%22=b.pdf");
    expect(sent).toMatchObject({ status: 303, to: expect.stringMatching(/\/marketplace$/) as string });
    const page = await visitor.get(at);
    expect(fieldsOf(page.text)).toMatchObject({ ...newAgreement, source: "upload" });
    expect(plain(page.text)).toContain('a; name="x"=b.pdf');
    const [, href = ""] = /href="(\/console\/[\w-]+\/documents\/[0-9a-f]{40})"/.exec(page.text) ?? [];
    const file = await visitor.get(href);
    expect(file.text).toBe(pdf().toString("utf8"));
    expect(file.headers).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": expect.stringMatching(/^attachment; filename=/) as string,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    expect((await (await world.operator("owner@northline.example")).get(href)).status).toBe(404);
    expect((await world.stranger().get(href)).status).toBe(302);
    await send(visitor, at, docx(), "Newer.docx");
    expect(plain((await visitor.get(at)).text)).toContain("Newer.docx");
    const removed = await visitor.post(`${at}/remove-document`, { ...newAgreement, name: "Kept name" });
    expect(removed).toMatchObject({ status: 303, to: at });
    const after = await visitor.get(at);
    expect(fieldsOf(after.text).name).toBe("Kept name");
    expect(after.text).not.toContain("Newer.docx");
    const asked = await visitor.post(at, { ...newAgreement, source: "upload" });
    expect([asked.status, plain(asked.text).includes("Choose a file, or select")]).toEqual([422, true]);
    const [kept] = await world.sql`select answers -> 'document' as document from drafts where id = ${id}`;
    expect(kept!.document).toBeNull();
  });

  test.each<[string, Buffer, number, RegExp]>([
    ["nothing in it", Buffer.alloc(0), 422, /The file is empty/],
    ["one byte too many", pdfOf(LIMIT + 1), 413, /larger than 20 MB/],
    ["far too many", Buffer.concat([pdf(), Buffer.alloc(30 * 1024 * 1024)]), 413, /larger than 20 MB/],
    ["a page that calls itself a PDF", Buffer.from("<html><script>alert(1)</script></html>"), 422, /not a PDF/],
    ["two kinds at once", pdf(docx().toString("latin1")), 422, /two kinds of file/],
    ["a bomb", zip([...DOCX_MEMBERS, { name: "word/x", bytes: Buffer.alloc(2e6), declared: 9 }]), 422, /damaged/],
  ])("%s is refused with a sentence; what was typed stays, nothing else does", async (_, bytes, status, sentence) => {
    const visitor = await owner();
    const { at } = await begun();
    const before = await standing();
    const answer = await send(visitor, at, bytes);
    expect(answer.status).toBe(status);
    expect(plain(answer.text)).toMatch(sentence);
    expect(answer.text).toMatch(/<title>Error: /);
    expect(fieldsOf(answer.text)).toMatchObject({ name: newAgreement.name, description: newAgreement.description });
    expect(await standing()).toEqual(before);
  });

  test("of exactly the limit is taken, also when a text beside it is wrong", async () => {
    const visitor = await owner();
    const { at } = await begun();
    const answer = await send(visitor, at, pdfOf(LIMIT), "Terms.pdf", { ...newAgreement, name: "" });
    expect(answer.status).toBe(422);
    expect(plain((await visitor.get(at)).text)).toContain("Terms.pdf");
    expect(await visitor.post(at, { ...newAgreement, source: "upload" })).toMatchObject({ status: 303 });
  });

  test("without a file is a form like any other", async () => {
    const visitor = await owner();
    const { at } = await begun();
    expect(await send(visitor, at, Buffer.alloc(0), "")).toMatchObject({ status: 303 });
  });
});

const until = async (what: () => Promise<boolean>) => {
  for (let waited = 0; waited < 100 && !(await what()); waited++) await new Promise((next) => setTimeout(next, 50));
  expect(await what()).toBe(true);
};

test("a foreign page sends nothing, and is answered before the file is read", async () => {
  const { at } = await begun();
  const visitor = await owner();
  const before = await standing();
  const headers = { origin: "https://evil.example", "content-type": "multipart/form-data; boundary=edge" };
  expect((await visitor.ask(at, { method: "POST", headers, body: Buffer.alloc(100) })).status).toBe(403);
  expect(await standing()).toEqual(before);
});

test("a cut connection leaves no row and no file", async () => {
  const { at } = await begun();
  const before = await standing();
  const request = half(await owner(), world.site, at);
  await until(async () => (await standing()).rows === before.rows + 1);
  request.destroy();
  await until(async () => (await standing()).rows === before.rows);
  expect(await standing()).toEqual(before);
});
