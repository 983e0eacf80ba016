import type { Operator } from "~/auth/actor";
import { inTransaction } from "~/domain/deed";
import { holdRequest, lead } from "./lead";

/**
 * The provider takes a request on: what it asks for is being deployed. Row P9.
 * @throws NotFound; Forbidden for the vendor, sales and viewers; Conflict("listing-request-status")
 */
export function acceptListingRequest(actor: Operator, requestId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const held = await holdRequest(tx, actor, requestId, "accept");
    await lead(tx, actor, held, { deed: "accept" });
  });
}
