import { isProvider, type Operator } from "~/auth/actor";
import { Forbidden, NotFound } from "~/domain/refusals";

/** How the storefront runs is the business of owners and operations. */
export const canChangeStorefront = ({ role }: Operator) => role === "owner" || role === "operations";

/** The company's account, and what passwords of its people must be made of, are its owners'. */
export const canChangeAccount = ({ role }: Operator) => role === "owner";

/** @throws NotFound for a vendor, which has no storefront */
export function demandProvider({ company }: Operator): void {
  if (!isProvider(company)) throw new NotFound("storefront");
}

const demand = (may: (actor: Operator) => boolean) => (actor: Operator) => {
  demandProvider(actor);
  if (!may(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
};

/** @throws NotFound for a vendor, which has no storefront; Forbidden for sales and viewers */
export const demandStorefront = demand(canChangeStorefront);

/** @throws NotFound for a vendor, which has no storefront; Forbidden for all but owners */
export const demandAccount = demand(canChangeAccount);
