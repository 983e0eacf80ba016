import { eq, type SQL } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { tierAccountRequests } from "~/db/schema";
import { Forbidden } from "~/domain/refusals";

/** A request is seen by its two parties: the provider whose account changed, and the vendor of the product. */
export const requestsVisibleTo = ({ company }: Operator): SQL =>
  eq(isProvider(company) ? tierAccountRequests.providerId : tierAccountRequests.vendorId, company.id);

/** Only the product's vendor accepts or ignores. Row C17. */
export const isDecider = (actor: Operator, request: { vendorId: string }) => actor.company.id === request.vendorId;

export const canDecide = (actor: Operator, request: { vendorId: string }) =>
  isDecider(actor, request) && actor.role !== "viewer";

/** Whether the actor decides requests at all. */
export const canAccept = (actor: Operator) => !isProvider(actor.company) && actor.role !== "viewer";

/** @throws Forbidden for providers, whatever their role, and for viewers */
export function demandAccept(actor: Operator): void {
  if (isProvider(actor.company)) throw new Forbidden("only-vendor-decides");
  if (!canAccept(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
}
