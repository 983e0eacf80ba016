import { expect, test } from "vitest";
import { formOf } from "../../support/browse";
import { docx, pdf, pdfOf } from "../../support/documents";
import { descriptionOf } from "../../support/described";
import { useSite } from "../world";
import { askingAt } from "./asking";

const world = useSite({ environment: { API_REQUESTS_PER_MINUTE: "1000000", DATA_DIR: ".cache/test-api-documents" } });
const { program, done, list } = askingAt(world);

const wording = { type: "program", name: "Papers", description: "As written.", document_type: "upload" };
const MEGABYTE = 1024 * 1024;

/** Sends JSON and a document in one form. */
function send(path: string, data: object | string, bytes: Buffer | null, headers: Record<string, string> = {}) {
  const file = bytes && { field: "file", name: "Our terms.pdf", type: "application/octet-stream", bytes };
  const { body, type } = formOf(file, { data: typeof data === "string" ? data : JSON.stringify(data) });
  return program("meridian").ask("POST", path, body, { "content-type": type, ...headers });
}

test("an agreement and its next version are written with their documents, which are read as they came", async () => {
  const bytes = pdf("terms of 2027");
  const made = await send("/agreements", wording, bytes);
  expect([made.status, made.json]).toMatchObject([
    201,
    { document_type: "uploaded", file: expect.any(String) as string },
  ]);
  const { id, file } = made.json as { id: string; file: string };
  const read = await program("meridian").get(file);
  expect([read.status, read.headers["content-type"], read.text]).toEqual([200, "application/pdf", bytes.toString()]);

  const next = await send(`/agreements/${id}/versions`, { ...wording, active: true }, docx());
  expect([next.status, next.json]).toMatchObject([201, { version: 2, document_type: "uploaded" }]);
  await done("meridian", "DELETE", `/agreements/${id}`);
});

test("a document and what the JSON says of it belong together", async () => {
  const plain = await program("meridian").ask("POST", "/agreements", wording);
  expect([plain.status, plain.json]).toMatchObject([400, { errors: [expect.stringMatching(/^file: /)] }]);
  const none = await send("/agreements", wording, null);
  expect([none.status, none.json]).toMatchObject([400, { errors: [expect.stringMatching(/^file: /)] }]);
  const unmeant = await send("/agreements", { ...wording, document_type: "none" }, pdf());
  expect([unmeant.status, unmeant.json]).toMatchObject([400, { errors: [expect.stringMatching(/^document_type: /)] }]);
});

test("what is no document, too large, or no form is refused, and nothing comes of it", async () => {
  const before = (await list("meridian", "/agreements?limit=1000")).length;
  const picture = await send("/agreements", wording, Buffer.from("\x89PNG\r\n\x1a\n no document"));
  expect([picture.status, picture.json]).toMatchObject([400, { errors: [expect.stringMatching(/^file: /)] }]);
  expect((await send("/agreements", wording, pdfOf(20 * MEGABYTE + 1))).status).toBe(413);
  expect((await send("/agreements", `{"name":"${"x".repeat(MEGABYTE)}"}`, pdf())).status).toBe(413);
  expect((await send("/agreements", `{"name":"${"x".repeat(3 * MEGABYTE)}"}`, pdf())).status).toBe(413);
  expect((await send("/agreements", "{", pdf())).status).toBe(400);
  const { body, type } = formOf(
    { field: "papers", name: "a.pdf", type: "application/pdf", bytes: pdf() },
    { data: "{}" },
  );
  const ask = (path: string, sent: Buffer, contentType: string) =>
    program("meridian").ask("POST", path, sent, { "content-type": contentType });
  expect((await ask("/agreements", body, type)).status).toBe(400);
  expect((await ask("/agreements", body.subarray(0, 200), type)).status).toBe(400);
  expect((await ask("/agreements", body, "multipart/form-data")).status).toBe(400);
  const other = formOf(null, { data: "{}", more: "1" });
  expect((await ask("/agreements", other.body, other.type)).status).toBe(400);
  expect((await ask("/news", body, type)).status).toBe(415);
  expect((await list("meridian", "/agreements?limit=1000")).length).toBe(before);
});

test("under an Idempotency-Key the same form is done once, and another document is another request", async () => {
  const key = { "idempotency-key": `papers-${Date.now()}` };
  const first = await send("/agreements", wording, pdf("one"), key);
  const again = await send("/agreements", wording, pdf("one"), key);
  expect([first.status, again.status, again.json]).toEqual([201, 201, first.json]);
  expect((await send("/agreements", wording, pdf("two"), key)).status).toBe(422);
});

test("the description tells of the form", async () => {
  const { operations } = await descriptionOf(world.site);
  const forms = operations.filter(({ requestBody }) => requestBody && "multipart/form-data" in requestBody.content);
  expect(forms.map(({ operationId }) => operationId).sort()).toEqual([
    "createAgreement",
    "createAgreementVersion",
    "createDistributionAgreement",
  ]);
});
