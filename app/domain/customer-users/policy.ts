import { and, eq, isNull, type SQL } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { customerUsers } from "~/db/schema";
import { Forbidden, NotFound } from "~/domain/refusals";

/** The users this operator sees: those of the provider's own storefront. */
export const customerUsersVisibleTo = ({ company }: Operator): SQL =>
  and(eq(customerUsers.companyId, company.id), isNull(customerUsers.deletedAt))!;

export const canManage = ({ role }: Operator) => role !== "viewer";
export const canDelete = ({ role }: Operator) => role === "owner" || role === "operations";

/**
 * Vendors have no storefront, so there is nothing here for them.
 * @throws NotFound
 */
export function demandStorefront({ company }: Operator): void {
  if (!isProvider(company)) throw new NotFound();
}

/** @throws Forbidden naming the role */
export function demand(actor: Operator, allowed: boolean): void {
  if (!allowed) throw new Forbidden("role-not-allowed", { role: actor.role });
}
