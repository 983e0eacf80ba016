import { Readable } from "node:stream";
import type { Shown, ShownPart as Part } from "~/domain/documents/open-shown";

const body = (bytes: Readable) => Readable.toWeb(bytes) as ReadableStream<Uint8Array>;

/** The one part that is asked for; `all` for none or for several, null when the file does not reach there. */
function partOf(range: string | null, size: number): Part | "all" | null {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? "") ?? [];
  if (from + to === "") return "all";
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start > end ? null : { start, end };
}

/** Shown within a page of this site, never as one of its own; in parts, since players ask for a video so. */
export async function shownFile({ mediaType, size, read }: Shown, range: string | null): Promise<Response> {
  const headers = {
    "Content-Type": mediaType,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "no-store",
    "Accept-Ranges": "bytes",
  };
  const part = partOf(range, size);
  if (part === null)
    return new Response(null, { status: 416, headers: { ...headers, "Content-Range": `bytes */${size}` } });
  if (part === "all")
    return new Response(body(await read()), { headers: { ...headers, "Content-Length": String(size) } });
  const { start, end } = part;
  const partial = { "Content-Range": `bytes ${start}-${end}/${size}`, "Content-Length": String(end - start + 1) };
  return new Response(body(await read(part)), { status: 206, headers: { ...headers, ...partial } });
}
