import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

const MARKS: [encoding: string, mark: number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

async function beginning(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const bytes = Buffer.alloc(4096);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Text in UTF-16 without its mark has a zero in every other byte, as far as it is Latin. */
function sixteen(bytes: Buffer): string | null {
  let [even, odd] = [0, 0];
  bytes.forEach((byte, at) => (byte !== 0 ? undefined : at % 2 === 0 ? even++ : odd++));
  const most = bytes.length / 4;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : null;
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** How a text file is written: by its mark, else UTF-8 when it is that throughout, else what Windows writes in the West. */
export async function encodingOf(path: string): Promise<string> {
  const bytes = await beginning(path);
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return marked?.[0] ?? sixteen(bytes) ?? ((await isUtf8(path)) ? "utf-8" : "windows-1252");
}

/** The text of a file, piece by piece, without its mark. */
export async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(path));
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}
