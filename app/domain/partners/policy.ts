import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { partners } from "~/db/schema";
import { Forbidden } from "~/domain/refusals";

/** The directory of the actor's company. */
export const partnersVisibleTo = ({ company }: Operator): SQL =>
  and(eq(partners.companyId, company.id), isNull(partners.removedAt))!;

const manages = ({ role }: Operator) => role === "owner" || role === "operations";
const offers = ({ company }: Operator) => company.role === "distributor";

/** Agreements are a distributor's to offer; to invite somebody to one of them is its sales people's too. */
export const canInvite = (actor: Operator): boolean => offers(actor) && (manages(actor) || actor.role === "sales");

/** To write agreements, and to open an account for a partner, is for those who look after the company. */
export const canOffer = (actor: Operator): boolean => offers(actor) && manages(actor);

/** To sign and end contracts, on either side. */
export const canManageContracts = manages;

const demand = (actor: Operator, allowed: boolean): void => {
  if (!offers(actor)) throw new Forbidden("only-distributors-offer");
  if (!allowed) throw new Forbidden("role-not-allowed", { role: actor.role });
};

/** @throws Forbidden for vendors and resellers, and for viewers */
export const demandInvite = (actor: Operator): void => demand(actor, canInvite(actor));

/** @throws Forbidden for vendors and resellers, and for sales and viewers */
export const demandOffer = (actor: Operator): void => demand(actor, canOffer(actor));

/** @throws Forbidden for sales and viewers */
export function demandContracts(actor: Operator): void {
  if (!canManageContracts(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
}
