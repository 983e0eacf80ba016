import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Operator, OperatorRole } from "~/auth/actor";
import { operatorMayEnter } from "~/auth/may-enter";
import { operatorDoor } from "~/auth/sessions.server";
import type { Transaction } from "~/db/client";
import { companies, memberships, operators } from "~/db/schema";
import { Conflict, Forbidden, NotFound } from "~/domain/refusals";
import { demandOwner } from "./policy";

/** Somebody who works for a company, as a deed finds them. */
export interface Member {
  id: string;
  name: string;
  email: string;
  role: OperatorRole;
  suspended: boolean;
}

/** The row of one person at one company. */
export const memberOf = (companyId: string, operatorId: string) =>
  and(eq(memberships.companyId, companyId), eq(memberships.operatorId, operatorId));

async function find(tx: Transaction, companyId: string, operatorId: string): Promise<Member | undefined> {
  const [found] = await tx
    .select({
      ...{ id: operators.id, name: operators.name, email: operators.email, role: memberships.role },
      suspended: sql<boolean>`${memberships.suspendedAt} is not null`,
    })
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .where(memberOf(companyId, operatorId));
  return found;
}

/**
 * Holds the company, so that what concerns its operators happens one after the other; and asks anew whether the actor is an owner still:
 * somebody may have changed that a moment ago.
 * @throws Forbidden for all but owners
 */
export async function holdOperators(tx: Transaction, actor: Operator): Promise<void> {
  demandOwner(actor);
  const companyId = actor.company.id;
  await tx.select({ id: companies.id }).from(companies).where(eq(companies.id, companyId)).for("no key update");
  const own = await find(tx, companyId, actor.id);
  if (!own || own.suspended) throw new Forbidden();
  demandOwner({ ...actor, role: own.role });
}

/**
 * Holds the company and finds one of its operators.
 * @throws NotFound when they do not work for it; Forbidden for all but owners
 */
export async function holdMember(tx: Transaction, actor: Operator, operatorId: string): Promise<Member> {
  await holdOperators(tx, actor);
  const member = await find(tx, actor.company.id, operatorId);
  if (!member) throw new NotFound("user");
  return member;
}

/**
 * Of a company's active owners one always stays, whoever takes the others away. The company must be held.
 * @throws Conflict("last-owner")
 */
export async function demandAnotherOwner(tx: Transaction, actor: Operator, member: Member): Promise<void> {
  if (member.role !== "owner" || member.suspended) return;
  const [another] = await tx
    .select({ id: operators.id })
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .where(
      and(
        eq(memberships.companyId, actor.company.id),
        eq(memberships.role, "owner"),
        ne(memberships.operatorId, member.id),
        isNull(memberships.suspendedAt),
        isNull(operators.suspendedAt),
      ),
    )
    .limit(1);
  if (!another) throw new Conflict("last-owner", { name: member.name });
}

/** Ends the sessions of somebody who may act for no company any more. */
export async function endSessionsOfOutsider(tx: Transaction, operatorId: string): Promise<void> {
  const [somewhere] = await tx
    .select({ id: memberships.companyId })
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .innerJoin(companies, eq(companies.id, memberships.companyId))
    .where(and(eq(memberships.operatorId, operatorId), operatorMayEnter))
    .limit(1);
  if (!somewhere) await operatorDoor.endAll(tx, operatorId);
}
