import type { Entry, ZipFile } from "yauzl";
import { FlawedSheet } from "./sheet";

/** What the parts of a workbook may unpack to: those that are kept whole, and the sheet, which is read as it comes. */
export const UNPACKED = { kept: 100_000_000, read: 800_000_000, members: 5_000 };

const broken = () => new FlawedSheet("broken");

/** The members of a packed file by their names, and their bytes as they are unpacked. */
export interface Package {
  has(name: string): boolean;
  /** @throws FlawedSheet when it is not there, or unpacks to more than `most` */
  open(name: string, most?: number): Promise<AsyncIterable<Buffer>>;
  close(): void;
}

function membersOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const members = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on("error", () => reject(broken()));
    zip.on("end", () => resolve(members));
    zip.on("entry", (entry: Entry) => {
      if (entry.isEncrypted() || members.size >= UNPACKED.members) return reject(broken());
      members.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** The archive says how much a member unpacks to; what says so wrongly is broken off. */
async function* within(stream: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > most) throw new FlawedSheet("unpacks");
      yield chunk;
    }
  } catch (error) {
    throw error instanceof FlawedSheet ? error : broken();
  }
}

/** @throws FlawedSheet when the file is no whole archive */
export async function openPackage(path: string): Promise<Package> {
  const { default: yauzl } = await import("yauzl");
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    yauzl.open(path, { autoClose: false, lazyEntries: true, strictFileNames: true }, (error, opened) =>
      error ? reject(broken()) : resolve(opened),
    ),
  );
  const members = await membersOf(zip).catch((error: unknown) => {
    zip.close();
    throw error;
  });
  return {
    has: (name) => members.has(name),
    close: () => zip.close(),
    async open(name, most = UNPACKED.kept) {
      const entry = members.get(name);
      if (!entry) throw broken();
      if (entry.uncompressedSize > most) throw new FlawedSheet("unpacks");
      const stream = await new Promise<AsyncIterable<Buffer>>((resolve, reject) =>
        zip.openReadStream(entry, (error, opened) => (error ? reject(broken()) : resolve(opened))),
      );
      return within(stream, most);
    },
  };
}
