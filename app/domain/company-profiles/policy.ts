import type { Operator } from "~/auth/actor";
import { Forbidden } from "~/domain/refusals";

/** What partners see of a company is its owners' to say. */
export const canChangeProfile = ({ role }: Operator): boolean => role === "owner";

/** @throws Forbidden for all but owners */
export function demandProfile(actor: Operator): void {
  if (!canChangeProfile(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
}
