import { isProvider, type Operator } from "~/auth/actor";
import { Forbidden, NotFound } from "~/domain/refusals";

/** The catalogue is the business of owners and operations. */
export const managesCatalog = ({ role }: Operator): boolean => role === "owner" || role === "operations";

/** Marketplaces, hubs and product groups are a distributor's to make; a reseller has been given its own and sees them. */
export const canArrange = (actor: Operator): boolean => actor.company.role === "distributor" && managesCatalog(actor);

/** @throws NotFound for a vendor, which sells on other companies' marketplaces */
export function demandSeller({ company }: Operator): void {
  if (!isProvider(company)) throw new NotFound();
}

/** @throws NotFound for all but distributors */
export function demandDistributor({ company }: Operator): void {
  if (company.role !== "distributor") throw new NotFound();
}

/** @throws Forbidden for resellers, and for sales and viewers */
export function demandArrange(actor: Operator): void {
  if (actor.company.role !== "distributor") throw new Forbidden("only-distributors-arrange");
  if (!canArrange(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
}
