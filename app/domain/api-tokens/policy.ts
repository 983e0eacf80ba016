import type { Operator } from "~/auth/actor";
import { Forbidden } from "~/domain/refusals";

/** A token can do what its company can, so it is for owners to hand out, and never for another token. */
export const canManageTokens = ({ kind, role }: Operator) => kind === "operator" && role === "owner";

/** @throws Forbidden for all but owners */
export function demandTokens(actor: Operator): void {
  if (!canManageTokens(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
}
