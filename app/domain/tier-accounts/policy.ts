import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import { type ActingCompany, type Actor, isProvider, type Operator, type System } from "~/auth/actor";
import { tierAccounts, vendorAccounts } from "~/db/schema";
import { Forbidden } from "~/domain/refusals";

/** Whoever adds to a provider's tree: its staff, or the product in its name. */
export type Keeper = (Operator | System) & { company: ActingCompany };

/** The tier accounts this operator sees or has seen: of those that are deleted, they are told so. */
export const everVisibleTo = ({ company }: Operator): SQL =>
  isProvider(company)
    ? eq(tierAccounts.ownerId, company.id)
    : sql`exists (select from ${vendorAccounts} where ${vendorAccounts.tierAccountId} = ${tierAccounts.id}
        and ${vendorAccounts.vendorId} = ${company.id})`;

/** The tier accounts this actor can see: a provider its own tree, a vendor those linked to its products, a customer user their own. */
export function visibleTo(actor: Actor): SQL {
  const present = isNull(tierAccounts.deletedAt);
  if (actor.kind === "operator" || actor.kind === "client") return and(present, everVisibleTo(actor))!;
  if (actor.kind === "customer-user") return and(present, eq(tierAccounts.id, actor.tierAccountId))!;
  if (actor.kind === "system" && actor.company) return and(present, eq(tierAccounts.ownerId, actor.company.id))!;
  return sql`false`;
}

/** Who sees or has seen which account, as rows of object and company: the same as above for whoever asks about many companies at once. */
export const accountSights = sql`(
  select id as object_id, owner_id as company_id from ${tierAccounts}
  union all select tier_account_id, vendor_id from ${vendorAccounts})`;

const works = (actor: Operator) => actor.role !== "viewer";
const manages = (actor: Operator) => actor.role === "owner" || actor.role === "operations";

/** Only a provider has a tree to add accounts to. */
export const canCreate = (actor: Operator) => isProvider(actor.company) && works(actor);
export const canEdit = (actor: Operator) => works(actor);
export const canDelete = (actor: Operator) => manages(actor);

/** Turns the answer of a predicate about the role into a refusal that names it. */
export function demand(actor: Operator, allowed: boolean): void {
  if (!allowed) throw new Forbidden("role-not-allowed", { role: actor.role });
}

/** @throws Forbidden for vendors, whatever their role, and for viewers */
export function demandCreate(actor: Operator): void {
  if (!isProvider(actor.company)) throw new Forbidden("only-providers-add");
  demand(actor, canCreate(actor));
}
