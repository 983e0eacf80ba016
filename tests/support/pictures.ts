import { crc32, deflateSync } from "node:zlib";

const chunk = (type: string, data: Buffer) => {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Png {
  width: number;
  height: number;
  /** Said in a text chunk. */
  comment?: string;
  /** Zero bytes after the rows: what a bomb is made of. */
  rows?: Buffer;
}

/** A PNG of one colour. */
export function pngOf({ width, height, comment, rows }: Png): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const data = rows ?? Buffer.alloc(height * (1 + 3 * width), 0);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    ...(comment ? [chunk("tEXt", Buffer.from(`Comment\0${comment}`, "latin1"))] : []),
    chunk("IDAT", deflateSync(data)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A small picture. */
export const PICTURE = pngOf({ width: 3, height: 2 });
