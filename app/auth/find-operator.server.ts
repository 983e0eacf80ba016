import { and, eq, gt, not, sql } from "drizzle-orm";
import { db } from "~/db/client";
import { companies, memberships, operators, operatorSessions, secondFactors } from "~/db/schema";
import type { ActingCompany, OperatorRole } from "./actor";
import { operatorMayEnter } from "./may-enter";
import { ABSOLUTE_DAYS, type FindSession } from "./session-adapter.server";

/** One company an operator works for, and as what. */
export interface Membership {
  company: ActingCompany;
  role: OperatorRole;
  /** The company's. */
  timeZone: string;
  /** Whether the company lets people in only with a second factor. */
  requiresSecondFactor: boolean;
}

/** The operator behind a session. */
export interface FoundOperator {
  name: string;
  email: string;
  /** The person's own zone, if they chose one. */
  timeZone: string | null;
  hasSecondFactor: boolean;
  /** Active ones in companies that are not suspended, by company name; never empty. */
  memberships: Membership[];
}

/** An operator whose password was right, and whose second factor is still to come. */
export type HalfwayOperator = Pick<FoundOperator, "name" | "email">;

/** How long a person has for the second factor after the password. */
export const HALFWAY_MINUTES = 10;

/** Whether an operator has an authenticator app from which a code has been right once. */
export const hasSecondFactor = sql<boolean>`exists (select from ${secondFactors}
  where ${secondFactors.operatorId} = ${operators.id} and ${secondFactors.confirmedAt} is not null)`;

const active = sql<Membership[]>`json_agg(json_build_object(
  'role', ${memberships.role},
  'timeZone', ${companies.timeZone},
  'requiresSecondFactor', ${companies.requiresSecondFactor},
  'company', json_build_object('id', ${companies.id}, 'name', ${companies.name}, 'role', ${companies.role})
) order by ${companies.name}, ${companies.id})`;

/** A session that has not ended, of somebody who may come in. */
const isAlive = (halfway: boolean) =>
  and(
    eq(operatorSessions.id, sql.placeholder("id")),
    halfway ? sql`${operatorSessions.awaitsSecondFactor}` : not(operatorSessions.awaitsSecondFactor),
    gt(operatorSessions.expiresAt, sql`now()`),
    gt(
      operatorSessions.createdAt,
      halfway
        ? sql`now() - make_interval(mins => ${sql.raw(String(HALFWAY_MINUTES))})`
        : sql`now() - make_interval(days => ${sql.raw(String(ABSOLUTE_DAYS))})`,
    ),
    operatorMayEnter,
  );

const statement = db
  .select({
    userId: operators.id,
    name: operators.name,
    email: operators.email,
    timeZone: operators.timeZone,
    hasSecondFactor,
    expiresAt: operatorSessions.expiresAt,
    memberships: active,
  })
  .from(operatorSessions)
  .innerJoin(operators, eq(operators.id, operatorSessions.userId))
  .innerJoin(memberships, eq(memberships.operatorId, operators.id))
  .innerJoin(companies, eq(companies.id, memberships.companyId))
  .where(isAlive(false))
  .groupBy(operatorSessions.id, operators.id)
  .prepare("find_operator_session");

const halfwayStatement = db
  .select({ userId: operators.id, name: operators.name, email: operators.email, expiresAt: operatorSessions.expiresAt })
  .from(operatorSessions)
  .innerJoin(operators, eq(operators.id, operatorSessions.userId))
  .innerJoin(memberships, eq(memberships.operatorId, operators.id))
  .innerJoin(companies, eq(companies.id, memberships.companyId))
  .where(isAlive(true))
  .limit(1)
  .prepare("find_halfway_session");

/** A row as Lucia wants it: session and user. */
function inTwo(id: string, row: { userId: string; expiresAt: Date } | undefined): Awaited<ReturnType<FindSession>> {
  if (!row) return null;
  const { userId, expiresAt, ...attributes } = row;
  return [
    { id, userId, expiresAt, attributes: {} },
    { id: userId, attributes },
  ];
}

/**
 * The operator of a session, with every company they may act for: asked anew on every request, so that a suspension counts at once. A
 * session that still awaits its second factor is none.
 */
export const findOperatorSession: FindSession = async (id) => inTwo(id, (await statement.execute({ id }))[0]);

/** Whose password was right a moment ago, while their second factor is still to come. */
export const findHalfwaySession: FindSession = async (id) => inTwo(id, (await halfwayStatement.execute({ id }))[0]);
