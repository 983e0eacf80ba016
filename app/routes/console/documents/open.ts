import { openDocument } from "~/domain/documents/open";
import { attachment } from "../../attachment.server";
import { consoleRoute } from "../gate.server";

/** A document that the company handed in, or that a partner's agreement shows it. Rows P2, P3. */
export const loader = consoleRoute(async ({ actor, params }) =>
  attachment(await openDocument(actor, params.documentId!)),
);
