import type { AppLoadContext } from "@remix-run/node";
import { spokenIn } from "./language";

/** What the document itself needs to know about the request; it decides nothing. Read when the page is written: the gates have decided. */
export const documentOf = (context: AppLoadContext) => ({
  nonce: context.nonce,
  requestId: context.requestId,
  spoken: spokenIn(context),
});

export type DocumentFacts = ReturnType<typeof documentOf>;
