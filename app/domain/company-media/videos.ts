import { type FileHandle, open } from "node:fs/promises";
import { Invalid } from "~/domain/refusals";
import { MEDIUM } from "./limits";

/** Brands of MP4 files that browsers play. */
const BRANDS = new Set(["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash", "MSNV"]);

const BEGINNING = 1024;

/** A ZIP archive's last record, with the longest comment behind it. */
const ZIP_END = 22 + 65_535;

const PAGE = /<(?:!doctype\s+html|html|head|body|script|svg|iframe|\?xml|\?php)[\s>?/]|%PDF-/i;

/** So many boxes or elements lie beside each other at most; a film of 20 MB has a few hundred. */
const MOST_PARTS = 20_000;

const broken = () => new Invalid(MEDIUM, "media-broken");

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

/** One box behind the other from the first byte to the last, the ones that a film needs among them. */
async function checkMp4(file: FileHandle, size: number): Promise<void> {
  const seen = new Set<string>();
  for (let at = 0, parts = 0; at < size; parts++) {
    const head = await read(file, at, 16);
    if (head.length < 8 || parts === MOST_PARTS) throw broken();
    const [short, type] = [head.readUInt32BE(0), head.toString("latin1", 4, 8)];
    if (short === 1 && head.length < 16) throw broken();
    const long = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - at : short;
    if (long < (short === 1 ? 16 : 8) || at + long > size || !/^[\w ©-]{4}$/.test(type)) throw broken();
    seen.add(type);
    at += long;
  }
  if (!seen.has("moov") || !(seen.has("mdat") || seen.has("moof"))) throw broken();
}

/** A number of EBML: as many bytes as its first one says. */
function numberAt(bytes: Buffer, at: number, whole: boolean): { value: number; next: number; unknown: boolean } {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || at + length > bytes.length) throw broken();
  let value = whole ? first : first & ((1 << (8 - length)) - 1);
  let unknown = !whole && value === (1 << (8 - length)) - 1;
  for (let i = 1; i < length; i++) {
    value = value * 256 + bytes[at + i]!;
    unknown &&= bytes[at + i] === 0xff;
  }
  return { value, next: at + length, unknown };
}

const [EBML, DOCTYPE, SEGMENT, TRACKS, CLUSTER] = [0x1a45dfa3, 0x4282, 0x18538067, 0x1654ae6b, 0x1f43b675];

async function elementAt(file: FileHandle, at: number) {
  const head = await read(file, at, 12);
  const id = numberAt(head, 0, true);
  const size = numberAt(head, id.next, false);
  return { id: id.value, from: at + size.next, size: size.value, unknown: size.unknown };
}

/** A header that says webm, and one segment that ends with the file; with what a film needs in it. */
async function checkWebm(file: FileHandle, size: number): Promise<void> {
  const header = await elementAt(file, 0);
  const said = await read(file, header.from, Math.min(header.size, BEGINNING));
  const mark = said.indexOf(Buffer.from([DOCTYPE >> 8, DOCTYPE & 255]));
  if (header.id !== EBML || mark < 0) throw broken();
  const doctype = numberAt(said, mark + 2, false);
  if (said.toString("latin1", doctype.next, doctype.next + doctype.value) !== "webm")
    throw new Invalid(MEDIUM, "media-type");
  const segment = await elementAt(file, header.from + header.size);
  if (segment.id !== SEGMENT || (!segment.unknown && segment.from + segment.size !== size)) throw broken();
  const seen = new Set<number>();
  for (let at = segment.from, parts = 0; at < size; parts++) {
    if (parts === MOST_PARTS) throw broken();
    const element = await elementAt(file, at);
    seen.add(element.id);
    // Recorded as it was filmed: how long the rest is, nobody knew.
    if (element.unknown) break;
    at = element.from + element.size;
    if (at > size) throw broken();
  }
  if (!seen.has(TRACKS) || !seen.has(CLUSTER)) throw broken();
}

const isMp4 = (beginning: Buffer) =>
  beginning.toString("latin1", 4, 8) === "ftyp" &&
  [
    beginning.toString("latin1", 8, 12),
    ...(beginning.toString("latin1", 16, beginning.readUInt32BE(0)).match(/.{4}/gs) ?? []),
  ].some((brand) => BRANDS.has(brand));

/**
 * Which video a file is, by what it contains, from its first byte to its last; null when it begins as none.
 * @throws Invalid("medium") when it is damaged, cut off, or something else as well
 */
export async function videoKind(path: string): Promise<{ mediaType: string; ending: string } | null> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const beginning = await read(file, 0, BEGINNING);
    const mp4 = beginning.length >= 12 && isMp4(beginning);
    if (!mp4 && !(beginning.length >= 12 && beginning.readUInt32BE(0) === EBML)) return null;
    const end = await read(file, Math.max(0, size - ZIP_END), Math.min(size, ZIP_END));
    if (PAGE.test(beginning.toString("latin1")) || end.includes("PK\x05\x06", 0, "latin1"))
      throw new Invalid(MEDIUM, "media-two-kinds");
    await (mp4 ? checkMp4 : checkWebm)(file, size);
    return mp4 ? { mediaType: "video/mp4", ending: "mp4" } : { mediaType: "video/webm", ending: "webm" };
  } finally {
    await file.close();
  }
}
