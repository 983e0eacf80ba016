import { Readable } from "node:stream";
import type { Opened } from "~/domain/documents/open";
import { disposition } from "~/exports/download";

/** A document as somebody handed it in: to be kept, never shown as a page of this site. */
export const attachment = ({ fileName, mediaType, bytes }: Opened) =>
  new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": disposition(fileName),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "no-store",
    },
  });
