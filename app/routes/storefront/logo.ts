import { findLogo } from "~/domain/companies/find-logo";
import { storeFileRoute, storeOf } from "./gate.server";

/** The store's logo. Another picture has another address, so this one never changes. Row S1. */
export const loader = storeFileRoute(async ({ actor, context, params }) => {
  const store = await storeOf({ context, params });
  const png = await findLogo(actor, store, params.fingerprint!);
  return new Response(new Uint8Array(png), {
    headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=31536000, immutable" },
  });
});
