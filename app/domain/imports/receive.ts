import { createHash, randomBytes } from "node:crypto";
import { open, rm, writeFile } from "node:fs/promises";
import type { Operator } from "~/auth/actor";
import { fileNameOf } from "~/domain/documents/file-name";
import type { Arriving } from "~/domain/documents/receive";
import { Invalid, TooLarge } from "~/domain/refusals";
import { formatOf, type SheetFormat } from "~/sheets/read";
import { scratchFile } from "~/storage/scratch";
import { SHEET, SHEET_LIMIT } from "./limits";
import { demandImport } from "./policy";

/** A file that has arrived, and lies aside until it is read. */
export interface ReceivedSheet {
  path: string;
  fileName: string;
  format: SheetFormat;
  sha256: string;
}

async function writeDown(path: string, bytes: AsyncIterable<Uint8Array>) {
  const hash = createHash("sha256");
  let size = 0;
  async function* measured() {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > SHEET_LIMIT.bytes) throw new TooLarge(SHEET, "sheet-too-large", { limit: SHEET_LIMIT.text });
      hash.update(chunk);
      yield chunk;
    }
  }
  const file = await open(path, "wx", 0o600);
  await writeFile(file, measured()).finally(() => file.close());
  if (size === 0) throw new Invalid(SHEET, "sheet-empty");
  return hash.digest("hex");
}

/**
 * Takes a CSV or XLSX file in as it comes, by what it contains. Whoever asked forgets it afterwards.
 * @throws NotFound, Forbidden as imports go; Invalid("sheet"), TooLarge("sheet") beyond 50 MB
 */
export async function receiveSheet(actor: Operator, { name, bytes }: Arriving): Promise<ReceivedSheet> {
  demandImport(actor);
  const path = await scratchFile(`${randomBytes(20).toString("hex")}.sheet`);
  try {
    const sha256 = await writeDown(path, bytes);
    const format = await formatOf(path);
    if (!format) throw new Invalid(SHEET, "sheet-type");
    return { path, sha256, format, fileName: fileNameOf(name, format) };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

export const forgetSheet = ({ path }: ReceivedSheet): Promise<void> => rm(path, { force: true });
