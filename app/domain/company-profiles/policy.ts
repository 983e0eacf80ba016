import { sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { companyProfiles } from "~/db/schema";
import { Forbidden } from "~/domain/refusals";

/** What partners see of a company is its owners' to say. */
export const canChangeProfile = ({ role }: Operator): boolean => role === "owner";

/** @throws Forbidden for all but owners */
export function demandProfile(actor: Operator): void {
  if (!canChangeProfile(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
}

/** Whether a company shares its profile with partners, as it does until it says otherwise. Stands beside a left join with the profiles. */
export const isShared = sql<boolean>`coalesce(${companyProfiles.shared}, true)`;
