import type { Operator } from "~/auth/actor";
import { Forbidden } from "~/domain/refusals";

/** Who works for a company, and as what, is its owners' to say. */
export const canManageOperators = ({ role }: Operator) => role === "owner";

/** @throws Forbidden for all but owners */
export function demandOwner(actor: Operator): void {
  if (!canManageOperators(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
}
