import { redirect } from "@remix-run/node";
import { openOfferedDocument } from "~/domain/documents/open";
import { openInvitation } from "~/domain/partner-invitations/opened";
import { Conflict } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { attachment } from "../attachment.server";
import { publicRoute } from "./gate.server";

/** The document of the agreement that an activation link offers, for whoever holds the link; a void link's page says so. Row P8. */
export const loader = publicRoute(async ({ actor, params }) => {
  try {
    const { offer } = await openInvitation(actor, params.token!);
    if (offer.documentId === null) throw new Conflict("link-void");
    return attachment(await openOfferedDocument(offer.documentId));
  } catch (error) {
    if (error instanceof Conflict) return redirect(href(paths.activatePartner, { token: params.token! }));
    throw error;
  }
});
