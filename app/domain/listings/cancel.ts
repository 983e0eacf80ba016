import type { Operator } from "~/auth/actor";
import { inTransaction } from "~/domain/deed";
import { holdRequest, lead } from "./lead";

/**
 * Either side ends a request, and says why; the listing stays as it is. Row P9.
 * @param reason at most 255 characters
 * @throws NotFound; Forbidden for sales and viewers; Conflict("listing-request-status")
 */
export function cancelListingRequest(actor: Operator, requestId: string, reason: string): Promise<void> {
  return inTransaction(async (tx) => {
    const held = await holdRequest(tx, actor, requestId, "cancel");
    await lead(tx, actor, held, { deed: "cancel", reason });
  });
}
