import { type FileHandle, open } from "node:fs/promises";
import { Invalid } from "~/domain/refusals";
import { DOCUMENT } from "./limits";
import { checkPackage } from "./packages";

/** How much of a file's beginning programs look at when they guess what it is. */
const BEGINNING = 1024;

/** A ZIP archive's last record, with the longest comment behind it. */
const ZIP_END = 22 + 65_535;

const PAGE = /<(?:!doctype\s+html|html|head|body|script|svg|iframe|\?xml)[\s>?/]/i;

const broken = () => new Invalid(DOCUMENT, "document-broken");
const twoKinds = () => new Invalid(DOCUMENT, "document-two-kinds");

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, length));
  const { bytesRead } = await file.read(bytes, 0, bytes.length, Math.max(0, position));
  return bytes.subarray(0, bytesRead);
}

/** A PDF from its first byte to its last, and no archive at the same time: those are read from their end. */
async function checkPdf(file: FileHandle, size: number): Promise<void> {
  const end = await read(file, size - ZIP_END, Math.min(size, ZIP_END));
  const tail = end.subarray(-BEGINNING).toString("latin1");
  const after = /startxref\s+\d+\s+%%EOF([\s\S]*)$/.exec(tail)?.[1];
  if (end.includes("PK\x05\x06", 0, "latin1")) throw twoKinds();
  if (after === undefined || !/^[\s\0]*$/.test(after)) throw broken();
}

interface Kind {
  mediaType: string;
  ending: string;
}

const PDF: Kind = { mediaType: "application/pdf", ending: "pdf" };

/**
 * What a file is, by what it contains: a whole PDF, DOCX or ODT document, and nothing else beside that.
 * @throws Invalid("document")
 */
export async function kindOf(path: string): Promise<Kind> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) throw new Invalid(DOCUMENT, "document-empty");
    const beginning = (await read(file, 0, BEGINNING)).toString("latin1");
    const isPdf = /^%PDF-[12]\.\d/.test(beginning);
    if (!isPdf && !beginning.startsWith("PK\x03\x04")) throw new Invalid(DOCUMENT, "document-type");
    if (PAGE.test(beginning) || (!isPdf && beginning.includes("%PDF-"))) throw twoKinds();
    if (!isPdf) return await checkPackage(file.fd);
    await checkPdf(file, size);
    return PDF;
  } finally {
    await file.close();
  }
}
