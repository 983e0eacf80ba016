import type { Operator } from "~/auth/actor";
import { inTransaction } from "~/domain/deed";
import { holdRequest, lead } from "./lead";

/**
 * The vendor sends its draft to the provider for review. Row P9.
 * @throws NotFound; Forbidden for sales and viewers; Conflict("listing-request-status")
 */
export function sendListingRequest(actor: Operator, requestId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const held = await holdRequest(tx, actor, requestId, "send");
    await lead(tx, actor, held, { deed: "send" });
  });
}
