import type { Operator } from "~/auth/actor";
import { inTransaction } from "~/domain/deed";
import { decide } from "./decide";

/**
 * The vendor confirms the account's version that the request announces. Row C13.
 * @throws NotFound out of sight; Forbidden for the provider and for viewers; Conflict when it is decided or unsupported
 */
export const acceptRequest = (actor: Operator, id: string): Promise<void> =>
  inTransaction((tx) => decide(tx, actor, { id, decision: "accept" }));
