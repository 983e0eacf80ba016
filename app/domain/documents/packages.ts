import { pipeline } from "node:stream/promises";
import { Writable } from "node:stream";
import type { Entry, ZipFile } from "yauzl";
import { Invalid, Refusal } from "~/domain/refusals";
import { DOCUMENT, UNPACKED } from "./limits";

const DOCX = {
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ending: "docx",
};
const ODT = { mediaType: "application/vnd.oasis.opendocument.text", ending: "odt" };

/** What stands before a member's bytes, at the least. */
const LOCAL_HEADER = 30;

const no = (code: "document-broken" | "document-type" | "document-macros") => new Invalid(DOCUMENT, code);
const tooMuch = () => new Invalid(DOCUMENT, "document-unpacks", { limit: UNPACKED.text });

async function openZip(fd: number): Promise<ZipFile> {
  const { default: yauzl } = await import("yauzl");
  const options = { autoClose: false, lazyEntries: true, strictFileNames: true };
  return new Promise((resolve, reject) =>
    yauzl.fromFd(fd, options, (error, zip) => (error ? reject(error) : resolve(zip))),
  );
}

/** All members as the archive's directory declares them, in the order in which they lie in it. */
function membersOf(zip: ZipFile): Promise<Entry[]> {
  const members: Entry[] = [];
  let declared = 0;
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(members.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)));
    zip.on("entry", (entry: Entry) => {
      declared += entry.uncompressedSize;
      members.push(entry);
      if (declared > UNPACKED.bytes || members.length > UNPACKED.members) reject(tooMuch());
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Members that share bytes are how a small archive unpacks to a huge one. */
function demandApart(members: readonly Entry[]) {
  let end = 0;
  for (const { relativeOffsetOfLocalHeader: begin, compressedSize, fileNameLength } of members) {
    if (begin < end) throw no("document-broken");
    end = begin + LOCAL_HEADER + fileNameLength + compressedSize;
  }
}

/** Reads a member without keeping it; what it unpacks to is compared with what it declared, and the reading ends there. */
async function unpack(zip: ZipFile, entry: Entry, keep = 0): Promise<string> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  let kept = "";
  const nowhere = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (kept.length < keep) kept += chunk.toString("latin1");
      done();
    },
  });
  await pipeline(stream, nowhere);
  return kept;
}

async function judge(zip: ZipFile) {
  const members = await membersOf(zip);
  const [first] = members;
  const names = new Set(members.map(({ fileName }) => fileName));
  if (first?.relativeOffsetOfLocalHeader !== 0 || names.size !== members.length) throw no("document-broken");
  if (members.some((member) => member.isEncrypted())) throw no("document-broken");
  demandApart(members);
  const isOdt =
    first.fileName === "mimetype" &&
    first.compressionMethod === 0 &&
    (await unpack(zip, first, 200)) === ODT.mediaType &&
    names.has("content.xml");
  const isDocx = names.has("[Content_Types].xml") && names.has("word/document.xml");
  if (isOdt === isDocx) throw no("document-type");
  if (members.some(({ fileName }) => /(^|\/)vbaProject\.bin$/i.test(fileName))) throw no("document-macros");
  for (const member of members) await unpack(zip, member);
  return isOdt ? ODT : DOCX;
}

/**
 * Which of the two kinds of packed documents a file is: DOCX or ODT. It is unpacked in memory, piece by piece, and never to the disk.
 * @throws Invalid("document") when it is neither, is damaged, or unpacks to more than a document does
 */
export async function checkPackage(fd: number): Promise<{ mediaType: string; ending: string }> {
  try {
    return await judge(await openZip(fd));
  } catch (error) {
    throw error instanceof Refusal ? error : no("document-broken");
  }
}
