import { crc32, deflateRawSync } from "node:zlib";
import { createHash, randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type postgres from "postgres";

interface Member {
  name: string;
  bytes?: string | Buffer;
  stored?: boolean;
  /** What it says that it unpacks to, when that is not true. */
  declared?: number;
  encrypted?: boolean;
  /** Its directory entry leads to the bytes of the first one. */
  shared?: boolean;
}

/** A ZIP archive, as hostile as it is told to be. */
export function zip(members: readonly Member[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes = "", stored, declared, encrypted, shared } of members) {
    const raw = Buffer.from(bytes as string);
    const packed = stored ? raw : deflateRawSync(raw);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(encrypted ? 1 : 0, 6);
    local.writeUInt16LE(stored ? 0 : 8, 8);
    local.writeUInt32LE(crc32(raw), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(declared ?? raw.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    local.copy(central, 6, 4, 30);
    central.writeUInt32LE(shared ? 0 : offset, 42);
    directory.push(Buffer.concat([central, Buffer.from(name)]));
    bodies.push(Buffer.concat([local, Buffer.from(name), packed]));
    offset += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

export const DOCX_MEMBERS: Member[] = [
  { name: "[Content_Types].xml", bytes: "<Types/>" },
  { name: "word/document.xml", bytes: "<w:document>Terms</w:document>" },
];
const MIMETYPE = { name: "mimetype", bytes: "application/vnd.oasis.opendocument.text", stored: true };
const ODT_MEMBERS: Member[] = [MIMETYPE, { name: "content.xml", bytes: "<office:document-content/>" }];

export const docx = () => zip(DOCX_MEMBERS);
export const odt = () => zip(ODT_MEMBERS);

/** A small but whole PDF. @param inside what stands between its beginning and its end */
export const pdf = (inside = "1 0 obj<</Type/Catalog>>endobj\n") =>
  Buffer.from(`%PDF-1.7\n%\xe2\xe3\n${inside}trailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`, "latin1");

/** A PDF of exactly so many bytes. */
export const pdfOf = (size: number) => pdf(`%${"x".repeat(size - pdf("").length - 2)}\n`);

/** A document that is stored, with its file in the data folder of the tests' sites; answers its id. */
export async function storedDocument(
  sql: postgres.Sql,
  { companyId, draftId = null }: { companyId: string; draftId?: string | null },
): Promise<string> {
  const id = randomBytes(20).toString("hex");
  const bytes = pdf();
  const folder = join(process.env.DATA_DIR!, "documents", id.slice(0, 2));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, id), bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await sql`
    insert into documents (id, company_id, purpose, file_name, media_type, size, sha256, stored_at, draft_id)
    values (${id}, ${companyId}, 'agreement', 'Terms.pdf', 'application/pdf', ${bytes.length}, ${sha256}, now(), ${draftId})`;
  return id;
}
