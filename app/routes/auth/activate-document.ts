import { openOfferedDocument } from "~/domain/documents/open";
import { openInvitation } from "~/domain/partner-invitations/opened";
import { Conflict, NotFound } from "~/domain/refusals";
import { attachment } from "../attachment.server";
import { publicRoute } from "./gate.server";

/** The document of the agreement that an activation link offers, for whoever holds the link. Row P8. */
export const loader = publicRoute(async ({ actor, params }) => {
  const { offer } = await openInvitation(actor, params.token!).catch((error: unknown) => {
    throw error instanceof Conflict ? new NotFound("document") : error;
  });
  if (offer.documentId === null) throw new NotFound("document");
  return attachment(await openOfferedDocument(offer.documentId));
});
