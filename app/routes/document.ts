import type { AppLoadContext } from "@remix-run/node";
import { spokenIn } from "./language";

/**
 * What the document itself needs to know about the request; it decides nothing. The language is read when the page is written: by then
 * the gates have decided.
 */
export const documentOf = (context: AppLoadContext) => ({
  nonce: context.nonce,
  requestId: context.requestId,
  get spoken() {
    return spokenIn(context);
  },
});
