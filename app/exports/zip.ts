import { Readable, pipeline } from "node:stream";
import { createGzip } from "node:zlib";

/** One file of an archive, made while it is packed. */
export interface Entry {
  name: string;
  content: AsyncIterable<string>;
}

interface Packed {
  name: Buffer;
  offset: number;
  /** The last eight bytes of gzip: the checksum, and the size before packing. */
  trailer: Buffer;
  size: number;
}

const GZIP_HEAD = 10;
const GZIP_TRAILER = 8;
const VERSION = 20;
/** Sizes follow the content, names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1 January 1980: an archive of the same rows is the same archive. */
const DAY_ONE = 0x0021;

/** A zip archive as a stream. Zlib packs on its own threads and takes no more than it has packed. */
export async function* zip(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  const packed: Packed[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const entry: Packed = { name: Buffer.from(name), offset, trailer: Buffer.alloc(0), size: 0 };
    const head = localHeader(entry.name);
    yield head;
    for await (const chunk of deflated(content, entry)) {
      entry.size += chunk.length;
      yield chunk;
    }
    const descriptor = Buffer.concat([Buffer.from("PK\x07\x08", "latin1"), sizes(entry)]);
    yield descriptor;
    offset += head.length + entry.size + descriptor.length;
    packed.push(entry);
  }
  const directory = Buffer.concat(packed.map(directoryEntry));
  yield Buffer.concat([directory, end(packed.length, directory.length, offset)]);
}

/** What zip stores of a file is what stands in gzip between its head and its trailer. */
async function* deflated(content: AsyncIterable<string>, entry: Packed): AsyncGenerator<Buffer> {
  const gzip = createGzip({ level: 3 });
  pipeline(Readable.from(content, { highWaterMark: 1 }), gzip, () => undefined);
  let skip = GZIP_HEAD;
  for await (const chunk of gzip as AsyncIterable<Buffer>) {
    const rest = chunk.subarray(skip);
    skip -= chunk.length - rest.length;
    const held = Buffer.concat([entry.trailer, rest]);
    const whole = Math.max(0, held.length - GZIP_TRAILER);
    entry.trailer = held.subarray(whole);
    if (whole > 0) yield held.subarray(0, whole);
  }
}

/** Little-endian; a size beyond the 32 bits that zip counts in throws, so that nothing is written wrongly. */
const numbers = (...parts: [value: number, bytes: 2 | 4][]) => {
  const buffer = Buffer.alloc(parts.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of parts) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
};

const signed = (letters: string, ...parts: Parameters<typeof numbers>) =>
  Buffer.concat([Buffer.from(`PK${letters}`, "latin1"), numbers(...parts)]);

const kind: Parameters<typeof numbers> = [
  [VERSION, 2],
  [FLAGS, 2],
  [DEFLATE, 2],
  [0, 2],
  [DAY_ONE, 2],
];

const localHeader = (name: Buffer) =>
  Buffer.concat([signed("\x03\x04", ...kind, [0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]), name]);

/** Checksum, packed size, size. */
const sizes = ({ trailer, size }: Packed) =>
  Buffer.concat([trailer.subarray(0, 4), numbers([size, 4]), trailer.subarray(4)]);

const directoryEntry = (entry: Packed) =>
  Buffer.concat([
    signed("\x01\x02", [VERSION, 2], ...kind),
    sizes(entry),
    numbers([entry.name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [entry.offset, 4]),
    entry.name,
  ]);

const end = (count: number, size: number, offset: number) =>
  signed("\x05\x06", [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
