import type { Operator } from "~/auth/actor";
import { inTransaction } from "~/domain/deed";
import { Invalid } from "~/domain/refusals";
import { decide } from "./decide";

/**
 * The vendor declines to follow the change, and says why. Nothing of the account is reverted. Row C16.
 * @param reason 1 to 255 characters
 * @throws NotFound out of sight; Forbidden for the provider and for viewers; Conflict when it is decided or unsupported
 */
export async function ignoreRequest(actor: Operator, id: string, reason: string): Promise<void> {
  const said = reason.trim();
  if (said === "") throw new Invalid("reason", "reason-required");
  if (said.length > 255) throw new Invalid("reason", "reason-too-long");
  await inTransaction((tx) => decide(tx, actor, { id, decision: "ignore", reason: said }));
}
