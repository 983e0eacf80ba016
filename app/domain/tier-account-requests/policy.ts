import { eq, type SQL } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { tierAccountRequests } from "~/db/schema";

/** A request is seen by its two parties: the provider whose account changed, and the vendor of the product. */
export const requestsVisibleTo = ({ company }: Operator): SQL =>
  eq(isProvider(company) ? tierAccountRequests.providerId : tierAccountRequests.vendorId, company.id);

/** Only the product's vendor accepts or ignores. Row C17. */
export const isDecider = (actor: Operator, request: { vendorId: string }) => actor.company.id === request.vendorId;

export const canDecide = (actor: Operator, request: { vendorId: string }) =>
  isDecider(actor, request) && actor.role !== "viewer";
