import { Forbidden } from "~/domain/refusals";
import type { Operator } from "~/auth/actor";

/** What everybody has done, from where and when, is read by those who look after the company. */
export const canSeeActivity = ({ role }: Operator) => role === "owner" || role === "operations";

/** @throws Forbidden for sales and viewers */
export function demandActivity(actor: Operator): void {
  if (!canSeeActivity(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
}
