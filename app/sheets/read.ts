import { open } from "node:fs/promises";
import { csvRows } from "./csv";
import type { SheetRows } from "./sheet";
import { xlsxRows } from "./xlsx";

export type SheetFormat = "csv" | "xlsx";

/** Archives, those without a member among them. */
const PACKED = ["PK\x03\x04", "PK\x05\x06"];

/** Beginnings of files that are surely no text. */
const OTHERS = ["%PDF-", "\xd0\xcf\x11\xe0", "\x89PNG", "GIF8", "\xff\xd8\xff", "\x1f\x8b", "Rar!", "7z\xbc\xaf"];

/** What a file is by how it begins, whatever it is called; null for what is no sheet. */
export async function formatOf(path: string): Promise<SheetFormat | null> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    const beginning = buffer.toString("latin1", 0, bytesRead);
    if (PACKED.some((sign) => beginning.startsWith(sign))) return "xlsx";
    return OTHERS.some((other) => beginning.startsWith(other)) ? null : "csv";
  } finally {
    await file.close();
  }
}

/** The rows of a sheet's file. @throws FlawedSheet */
export const sheetRows = (path: string, format: SheetFormat): SheetRows =>
  format === "xlsx" ? xlsxRows(path) : csvRows(path);
