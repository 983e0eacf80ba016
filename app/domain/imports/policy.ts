import { eq } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { imports } from "~/db/schema";
import { Forbidden, NotFound } from "~/domain/refusals";

/** Only a provider has customers to import; a program uses the API. */
export const canImport = ({ kind, role, company }: Operator) =>
  kind === "operator" && isProvider(company) && (role === "owner" || role === "operations");

/** The imports of the actor's own company. */
export const importsVisibleTo = ({ company }: Operator) => eq(imports.companyId, company.id);

/** @throws NotFound for vendors; Forbidden for sales and viewers */
export function demandImport(actor: Operator): void {
  if (!isProvider(actor.company)) throw new NotFound();
  if (!canImport(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
}
