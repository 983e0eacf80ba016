import { and, eq, type SQL } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { signUps } from "~/db/schema";
import { canDelete, canManage, demand, demandStorefront } from "~/domain/customer-users/policy";

/** A sign-up is seen by the provider whose storefront it is, and by nobody else. */
export const signUpsVisibleTo = ({ company }: Operator): SQL => eq(signUps.companyId, company.id);

/** One of them. */
export const isVisible = (actor: Operator, id: string) => and(eq(signUps.id, id), signUpsVisibleTo(actor));

/** Whoever works with customers' users decides who becomes one. */
export const canDecide = canManage;

/** Whoever may erase a user may erase somebody who did not become one. */
export const canErase = canDelete;

/** @throws NotFound for vendors, who have no storefront; Forbidden for viewers */
export function demandDecide(actor: Operator): void {
  demandStorefront(actor);
  demand(actor, canDecide(actor));
}
