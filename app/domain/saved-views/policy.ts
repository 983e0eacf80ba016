import { and, eq, or, type Placeholder, type SQL } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { savedViews } from "~/db/schema";
import { Forbidden } from "~/domain/refusals";

/** Somebody in a company; a prepared statement learns who when it is asked. */
interface Reader {
  id: string | Placeholder;
  company: { id: string | Placeholder };
}

/** The views this operator sees in this company: their own, and those that colleagues share. */
export const viewsVisibleTo = ({ id, company }: Reader): SQL =>
  and(eq(savedViews.companyId, company.id), or(eq(savedViews.operatorId, id), savedViews.shared))!;

interface Owned {
  operatorId: string;
  shared: boolean;
}

const works = ({ role }: Operator) => role !== "viewer";
const manages = ({ role }: Operator) => role === "owner" || role === "operations";

export const canSave = works;
export const canChange = (actor: Operator, view: Owned) => works(actor) && view.operatorId === actor.id;
/** What is shared with everybody may be taken away by those who look after the company. */
export const canDelete = (actor: Operator, view: Owned) =>
  works(actor) && (view.operatorId === actor.id || (view.shared && manages(actor)));

/** @throws Forbidden: the role's own sentence for viewers */
export function demand(actor: Operator, allowed: boolean): void {
  if (!works(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
  if (!allowed) throw new Forbidden("view-not-yours");
}
