import { Readable } from "node:stream";
import { openDocument } from "~/domain/documents/open";
import { disposition } from "~/exports/download";
import { consoleRoute } from "../gate.server";

/** A document as somebody handed it in: to be kept, never shown as a page of this site. Rows P2, P3. */
export const loader = consoleRoute(async ({ actor, params }) => {
  const { fileName, mediaType, bytes } = await openDocument(actor, params.documentId!);
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": disposition(fileName),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });
});
