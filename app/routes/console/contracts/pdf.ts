import { PassThrough, Readable } from "node:stream";
import { findSignedContract } from "~/domain/contracts/find-signed";
import { disposition } from "~/exports/download";
import { consoleRoute } from "../gate.server";
import { pdfContent } from "./pdf-content.server";

/** A signed contract as a file, for both of its companies. Row P2. */
export const loader = consoleRoute(async ({ actor, params }) => {
  const contract = await findSignedContract(actor, params.contractId!);
  const { drawPdf } = await import("~/exports/pdf/draw");
  const drawn = await drawPdf(pdfContent(contract));
  return new Response(Readable.toWeb(drawn.pipe(new PassThrough())) as ReadableStream<Uint8Array>, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": disposition(`${contract.id}.pdf`),
      "Cache-Control": "no-store",
    },
  });
});
