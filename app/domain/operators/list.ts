import { and, asc, count, eq, sql } from "drizzle-orm";
import type { Operator, OperatorRole } from "~/auth/actor";
import { hasSecondFactor } from "~/auth/find-operator.server";
import { db } from "~/db/client";
import { auditEntries, companies, memberships, operators } from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import { canManageOperators } from "./policy";

/** As many as a page shows; more are found by searching. */
export const OPERATORS_SHOWN = 200;

/** When somebody last signed in to the console, for whichever company; whoever comes by an invitation is signed in by that. */
const lastSignInAt = sql<Date | null>`(select ${auditEntries.at} from ${auditEntries}
  where ${auditEntries.actorId} = ${operators.id} and (${auditEntries.deed} = 'session.sign-in'
    or ${auditEntries.deed} = 'invitation.accept' and ${auditEntries.after} ->> 'signedIn' = 'true')
  order by ${auditEntries.id} desc limit 1)`.mapWith(auditEntries.at);

const columns = {
  ...{ id: operators.id, name: operators.name, email: operators.email, role: memberships.role },
  suspended: sql<boolean>`(${memberships.suspendedAt} is not null or ${operators.suspendedAt} is not null)`,
  hasSecondFactor,
  lastSignInAt,
};

const ofCompany = ({ company }: Operator) => eq(memberships.companyId, company.id);

const holds = (search: string) =>
  search === "" ? undefined : sql`strpos(lower(${operators.name} || ' ' || ${operators.email}), lower(${search})) > 0`;

/** The operators of the actor's company by name; `search` is a part of a name or an address. */
export function listOperators(actor: Operator, search: string) {
  return db
    .select(columns)
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .where(and(ofCompany(actor), holds(search)))
    .orderBy(asc(sql`lower(${operators.name})`), asc(operators.id))
    .limit(OPERATORS_SHOWN);
}

export type OperatorRow = Awaited<ReturnType<typeof listOperators>>[number];

/** How many active operators the actor's company has in each role, how many in all and suspended, and whether it requires a second factor. */
export async function countOperators(actor: Operator) {
  const rows = await db
    .select({
      role: memberships.role,
      active: sql<number>`(count(*) filter (where ${memberships.suspendedAt} is null and ${operators.suspendedAt} is null))::int`,
      all: count(),
      required: companies.requiresSecondFactor,
    })
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .innerJoin(companies, eq(companies.id, memberships.companyId))
    .where(ofCompany(actor))
    .groupBy(memberships.role, companies.requiresSecondFactor);
  const byRole = Object.fromEntries(rows.map(({ role, active }) => [role, active])) as Partial<
    Record<OperatorRole, number>
  >;
  const sum = (of: "all" | "active") => rows.reduce((total, row) => total + row[of], 0);
  const all = sum("all");
  return { byRole, all, suspended: all - sum("active"), required: rows.some(({ required }) => required) };
}

/**
 * One operator of the actor's company, and whether the actor may change them.
 * @throws NotFound when they do not work for it
 */
export async function findMember(actor: Operator, operatorId: string) {
  const [member] = await db
    .select(columns)
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .where(and(ofCompany(actor), eq(operators.id, operatorId)));
  if (!member) throw new NotFound("user");
  return { ...member, self: operatorId === actor.id, may: { manage: canManageOperators(actor) } };
}
