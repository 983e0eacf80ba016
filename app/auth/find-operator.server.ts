import { and, eq, gt, sql } from "drizzle-orm";
import { db } from "~/db/client";
import { companies, memberships, operators, operatorSessions } from "~/db/schema";
import type { ActingCompany, OperatorRole } from "./actor";
import { operatorMayEnter } from "./may-enter";
import { ABSOLUTE_DAYS, type FindSession } from "./session-adapter.server";

/** One company an operator works for, and as what. */
export interface Membership {
  company: ActingCompany;
  role: OperatorRole;
  /** The company's. */
  timeZone: string;
}

/** The operator behind a session. */
export interface FoundOperator {
  name: string;
  email: string;
  /** The person's own zone, if they chose one. */
  timeZone: string | null;
  /** Active ones in companies that are not suspended, by company name; never empty. */
  memberships: Membership[];
}

const active = sql<Membership[]>`json_agg(json_build_object(
  'role', ${memberships.role},
  'timeZone', ${companies.timeZone},
  'company', json_build_object('id', ${companies.id}, 'name', ${companies.name}, 'role', ${companies.role})
) order by ${companies.name}, ${companies.id})`;

const statement = db
  .select({
    userId: operators.id,
    name: operators.name,
    email: operators.email,
    timeZone: operators.timeZone,
    expiresAt: operatorSessions.expiresAt,
    memberships: active,
  })
  .from(operatorSessions)
  .innerJoin(operators, eq(operators.id, operatorSessions.userId))
  .innerJoin(memberships, eq(memberships.operatorId, operators.id))
  .innerJoin(companies, eq(companies.id, memberships.companyId))
  .where(
    and(
      eq(operatorSessions.id, sql.placeholder("id")),
      gt(operatorSessions.expiresAt, sql`now()`),
      gt(operatorSessions.createdAt, sql`now() - make_interval(days => ${sql.raw(String(ABSOLUTE_DAYS))})`),
      operatorMayEnter,
    ),
  )
  .groupBy(operatorSessions.id, operators.id)
  .prepare("find_operator_session");

/** The operator of a session, with every company they may act for: asked anew on every request, so that a suspension counts at once. */
export const findOperatorSession: FindSession = async (id) => {
  const [found] = await statement.execute({ id });
  if (!found) return null;
  const { userId, expiresAt, ...attributes } = found;
  return [
    { id, userId, expiresAt, attributes: {} },
    { id: userId, attributes },
  ];
};
