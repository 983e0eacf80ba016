import { openShown } from "~/domain/documents/open-shown";
import { consoleRoute } from "../gate.server";
import { shownFile } from "./shown-file.server";

/** A picture or a video where it stands on a page. Row P9. */
export const loader = consoleRoute(async ({ actor, params, request }) =>
  shownFile(await openShown(actor, params.documentId!), request.headers.get("Range")),
);
