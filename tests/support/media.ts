import { createHash, randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type postgres from "postgres";
import { PICTURE } from "./pictures";

const box = (type: string, inside: Buffer = Buffer.alloc(0)) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + inside.length, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, inside]);
};

/** As much of an MP4 file as tells one. @param inside of the film */
export const mp4 = (inside: Buffer = Buffer.from("film"), brand = "isom") =>
  Buffer.concat([
    box("ftyp", Buffer.concat([Buffer.from(brand), Buffer.alloc(4), Buffer.from(brand)])),
    box("moov", box("mvhd")),
    box("mdat", inside),
  ]);

/** An MP4 file of exactly so many bytes. */
export const mp4Of = (size: number) => mp4(Buffer.alloc(size - mp4(Buffer.alloc(0)).length, 1));

const element = (id: number[], inside: Buffer) => {
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(inside.length) | (1n << 56n), 0);
  return Buffer.concat([Buffer.from(id), size, inside]);
};

/** As much of a WebM file as tells one. */
export const webm = (doctype = "webm") =>
  Buffer.concat([
    element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], Buffer.from(doctype))),
    element(
      [0x18, 0x53, 0x80, 0x67],
      Buffer.concat([
        element([0x16, 0x54, 0xae, 0x6b], Buffer.from("track")),
        element([0x1f, 0x43, 0xb6, 0x75], Buffer.from("film")),
      ]),
    ),
  ]);

/** A picture in a company's profile, with its file in the data folder of the tests' sites. */
export async function storedMedium(sql: postgres.Sql, companyId: string): Promise<{ id: string; documentId: string }> {
  const [id, documentId] = [randomBytes(10).toString("hex"), randomBytes(20).toString("hex")];
  const folder = join(process.env.DATA_DIR!, "documents", documentId.slice(0, 2));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, documentId), PICTURE);
  const sha256 = createHash("sha256").update(PICTURE).digest("hex");
  await sql`
    insert into documents (id, company_id, purpose, file_name, media_type, size, sha256, stored_at, attached_at)
    values (${documentId}, ${companyId}, 'profile-media', 'a.png', 'image/png', ${PICTURE.length}, ${sha256}, now(), now())`;
  await sql`
    insert into company_media (id, company_id, kind, document_id, caption, position)
    select ${id}, ${companyId}, 'image', ${documentId}, ${`Picture ${id}`}, coalesce(max(position), 0) + 1
    from company_media where company_id = ${companyId}`;
  return { id, documentId };
}
