import { buffer } from "node:stream/consumers";
import { findSignedContract } from "~/domain/contracts/find-signed";
import { disposition } from "~/exports/download";
import { takeRoom } from "../export-room.server";
import { consoleRoute } from "../gate.server";
import { pdfContent } from "./pdf-content.server";

/** A signed contract as a file, for both of its companies; few are drawn at once. Row P2. */
export const loader = consoleRoute(async ({ actor, params }) => {
  const contract = await findSignedContract(actor, params.contractId!);
  const { drawPdf } = await import("~/exports/pdf/draw");
  const leave = takeRoom(actor);
  try {
    return new Response(await buffer(await drawPdf(pdfContent(contract))), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": disposition(`${contract.id}.pdf`),
        "Cache-Control": "no-store",
      },
    });
  } finally {
    leave();
  }
});
