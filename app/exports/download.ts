import { csv } from "./csv";
import type { Table } from "./table";
import { xlsx } from "./xlsx";

const formats = {
  csv: { type: "text/csv; charset=utf-8", write: csv },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write: xlsx },
} as const;

export type Format = keyof typeof formats;

/** The format that an address asks for; what makes no sense is CSV. */
export const formatOf = (text: string | null): Format => (text === "xlsx" ? "xlsx" : "csv");

/**
 * A file that is made while it is fetched: its rows are asked for as they are sent, and no more once nobody takes them.
 * @param fileName without its ending
 */
export function download<Row>(table: Table<Row>, format: Format, fileName: string): Response {
  const { type, write } = formats[format];
  return new Response(streamOf(write(table)), {
    headers: { "Content-Type": type, "Content-Disposition": disposition(`${fileName}.${format}`) },
  });
}

/** The name in any script (RFC 6266), with a plain one before it for whoever reads only that. */
export function disposition(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]+/g, "-")
    .replace(/-+/g, "-");
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"${plain === name ? "" : `; filename*=UTF-8''${whole}`}`;
}

/** Nothing runs before somebody reads, and what runs is ended in order when nobody does any more. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => void (await chunks.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}
