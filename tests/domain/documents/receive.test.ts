import { eq } from "drizzle-orm";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { documents } from "~/db/schema";
import type { Operator } from "~/auth/actor";
import { DOCUMENT_LIMIT } from "~/domain/documents/limits";
import { openDocument } from "~/domain/documents/open";
import { receiveDocument } from "~/domain/documents/receive";
import { docx, DOCX_MEMBERS, odt, pdf, pdfOf, zip } from "../../support/documents";
import { ownerOf, refusalOf } from "../../support/world";

async function* inPieces(bytes: Buffer, size = 64 * 1024) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const send = (actor: Operator, bytes: Buffer, name = "Terms.pdf") =>
  receiveDocument(actor, { name, bytes: inPieces(bytes) });

const rowsOf = ({ company }: Operator) => db.select().from(documents).where(eq(documents.companyId, company.id));
const incoming = join(process.env.DATA_DIR!, "documents", "incoming");
/** Documents that lie there; sheets of imports come and go meanwhile. */
const waiting = async () => (await readdir(incoming).catch(() => [])).filter((name) => !name.endsWith(".sheet"));

let actor: Operator;
beforeAll(async () => {
  actor = await ownerOf("distributor");
});

describe("a document is taken", () => {
  it.each([
    ["a PDF", pdf(), "Terms.pdf", "application/pdf"],
    ["a DOCX", docx(), "Terms.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["an ODT", odt(), "Terms.odt", "application/vnd.oasis.opendocument.text"],
    ["one of exactly as much as is taken", pdfOf(DOCUMENT_LIMIT.bytes), "Terms.pdf", "application/pdf"],
  ])("%s", async (_, bytes, fileName, mediaType) => {
    const own = await ownerOf("distributor");
    const taken = await send(own, bytes, fileName);
    expect(taken).toMatchObject({ fileName, size: bytes.length });
    const [row] = await rowsOf(own);
    expect(row).toMatchObject({
      mediaType,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      attachedAt: null,
    });
    const opened = await openDocument(own, taken.id);
    expect((await buffer(opened.bytes)).equals(bytes)).toBe(true);
    await expect(openDocument(await ownerOf("distributor"), taken.id)).rejects.toThrow("not-found");
  });

  it.each([
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\Users\\me\\..\\Our terms.PDF", "Our terms.pdf"],
    ["terms\u202Efdp.exe", "terms fdp.exe.pdf"],
    ["a\r\nb\0c.html", "a b c.html.pdf"],
    [".pdf", "pdf.pdf"],
    ["..", "document.pdf"],
    ["", "document.pdf"],
    [`${"長".repeat(400)}.pdf`, `${"長".repeat(196)}.pdf`],
  ])("by the name %j as %j", async (name, kept) => {
    expect((await send(actor, pdf(), name)).fileName).toBe(kept);
  });
});

describe("a document is refused, and nothing stays of it", () => {
  const bomb = Buffer.alloc(50 * 1024 * 1024);
  it.each<[string, Buffer, string]>([
    ["nothing in it", Buffer.alloc(0), "document-empty"],
    ["one byte too many", pdfOf(DOCUMENT_LIMIT.bytes + 1), "document-too-large"],
    ["a page that calls itself a PDF", Buffer.from("<html><script>alert(1)</script></html>"), "document-type"],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n"), "document-type"],
    ["a PDF behind something else", Buffer.concat([Buffer.from("MZ"), pdf()]), "document-type"],
    ["a PDF that is a page as well", pdf("<html><script>alert(1)</script></html>\n"), "document-two-kinds"],
    ["a PDF with an archive behind it", Buffer.concat([pdf(), docx()]), "document-two-kinds"],
    ["a PDF with an archive in it", pdf(docx().toString("latin1")), "document-two-kinds"],
    [
      "an archive that is a PDF as well",
      zip([{ name: "a.pdf", bytes: pdf(), stored: true }, ...DOCX_MEMBERS]),
      "document-two-kinds",
    ],
    ["half a PDF", pdf().subarray(0, 40), "document-broken"],
    ["a PDF with something behind it", Buffer.concat([pdf(), Buffer.from("<p>more</p>")]), "document-broken"],
    ["half a DOCX", docx().subarray(0, 80), "document-broken"],
    ["a DOCX with something behind it", Buffer.concat([docx(), Buffer.from("more")]), "document-broken"],
    ["an archive of other things", zip([{ name: "notes.txt", bytes: "notes" }]), "document-type"],
    [
      "an ODT whose kind is not told first",
      zip([
        { name: "content.xml" },
        { name: "mimetype", bytes: "application/vnd.oasis.opendocument.text", stored: true },
      ]),
      "document-type",
    ],
    ["a DOCX with macros", zip([...DOCX_MEMBERS, { name: "word/vbaProject.bin", bytes: "Sub" }]), "document-macros"],
    ["a path out of the archive", zip([...DOCX_MEMBERS, { name: "../../evil", bytes: "x" }]), "document-broken"],
    [
      "a secret archive",
      zip([...DOCX_MEMBERS, { name: "word/secret.xml", bytes: "x", encrypted: true }]),
      "document-broken",
    ],
    [
      "two members of one name",
      zip([...DOCX_MEMBERS, { name: "word/document.xml", bytes: "other" }]),
      "document-broken",
    ],
    [
      "members that share their bytes",
      zip([...DOCX_MEMBERS, { name: "word/more.xml", bytes: "<Types/>", shared: true }]),
      "document-broken",
    ],
    [
      "a bomb that says so",
      zip([...DOCX_MEMBERS, ...[1, 2, 3, 4, 5].map((n) => ({ name: `word/${n}`, bytes: bomb }))]),
      "document-unpacks",
    ],
    ["a bomb that lies", zip([...DOCX_MEMBERS, { name: "word/media", bytes: bomb, declared: 10 }]), "document-broken"],
    [
      "more members than a document has",
      zip([...DOCX_MEMBERS, ...Array.from({ length: 5000 }, (_, n) => ({ name: `word/${n}` }))]),
      "document-unpacks",
    ],
  ])("%s", async (_, bytes, code) => {
    const own = await ownerOf("distributor");
    expect(await refusalOf(send(own, bytes))).toMatch(new RegExp(`^\\w+ document: ${code}$`));
    expect(await rowsOf(own)).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it("a cut connection", async () => {
    const own = await ownerOf("distributor");
    async function* cut() {
      yield* inPieces(pdf());
      throw new Error("the body was cut");
    }
    await expect(receiveDocument(own, { name: "Terms.pdf", bytes: cut() })).rejects.toThrow("cut");
    expect(await rowsOf(own)).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it("with the row there before the first byte is", async () => {
    const own = await ownerOf("distributor");
    async function* looking() {
      const [row] = await rowsOf(own);
      expect(row).toMatchObject({ storedAt: null, sha256: null });
      yield pdf();
    }
    const { id } = await receiveDocument(own, { name: "Terms.pdf", bytes: looking() });
    expect(existsSync(join(process.env.DATA_DIR!, "documents", id.slice(0, 2), id))).toBe(true);
  });
});

describe("a company has room for", () => {
  const fill = (own: Operator, amount: number, size: number, attachedAt: Date | null) =>
    db.insert(documents).values(
      Array.from({ length: amount }, (_, index) => ({
        ...{ id: `${own.company.id}-${index}`, companyId: own.company.id, purpose: "agreement" as const, size },
        ...{ fileName: "Terms.pdf", mediaType: "application/pdf", sha256: "0", storedAt: new Date(), attachedAt },
      })),
    );

  it("200 files that wait for a use", async () => {
    const own = await ownerOf("distributor");
    await fill(own, 199, 1, null);
    await send(own, pdf());
    expect(await refusalOf(send(own, pdf()))).toBe("Invalid document: too-many-files-waiting");
    expect(await rowsOf(own)).toHaveLength(200);
    await db.update(documents).set({ attachedAt: new Date() }).where(eq(documents.companyId, own.company.id));
    await send(own, pdf());
  });

  it("10 GB in all", async () => {
    const own = await ownerOf("distributor");
    await fill(own, 10, 2 ** 30 - 1, new Date());
    await send(own, pdf());
    expect(await refusalOf(send(own, pdf()))).toBe("Invalid document: no-room-for-files");
    expect(await rowsOf(own)).toHaveLength(11);
    await send(await ownerOf("distributor"), pdf());
  });
});
