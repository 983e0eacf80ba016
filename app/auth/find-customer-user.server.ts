import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { db } from "~/db/client";
import { companies, customerUsers, customerUserSessions, memberships, operators, tierAccounts } from "~/db/schema";
import type { ActingCompany, Viewer } from "./actor";
import { customerUserMayEnter, operatorMayEnter } from "./may-enter";
import { ABSOLUTE_DAYS, type FindSession, VIEW_MINUTES } from "./session-adapter.server";

/** The storefront user behind a session. */
export interface FoundCustomerUser {
  name: string;
  email: string;
  /** The one they chose; null for none. */
  language: string | null;
  timeZone: string;
  tierAccountId: string;
  mustChangePassword: boolean;
  /** Whether the same password has opened other users at this store. */
  hasOthers: boolean;
  company: ActingCompany;
  viewedBy: Viewer | null;
}

const columns = {
  userId: customerUsers.id,
  name: customerUsers.name,
  email: customerUsers.email,
  language: customerUsers.language,
  timeZone: sql<string>`coalesce(${customerUsers.timeZone}, ${companies.timeZone})`,
  tierAccountId: customerUsers.tierAccountId,
  mustChangePassword: customerUsers.mustChangePassword,
  hasOthers: sql<boolean>`${customerUserSessions.also} <> '{}'`,
  company: { id: companies.id, name: companies.name, role: companies.role },
  expiresAt: customerUserSessions.expiresAt,
};

const isAsked = and(
  eq(customerUserSessions.id, sql.placeholder("id")),
  gt(customerUserSessions.expiresAt, sql`now()`),
  customerUserMayEnter,
);

const youngerThan = (interval: string) => gt(customerUserSessions.createdAt, sql.raw(`now() - interval '${interval}'`));

const ownSession = db
  .select(columns)
  .from(customerUserSessions)
  .innerJoin(customerUsers, eq(customerUsers.id, customerUserSessions.userId))
  .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
  .innerJoin(companies, eq(companies.id, customerUsers.companyId))
  .where(and(isAsked, youngerThan(`${ABSOLUTE_DAYS} days`), isNull(customerUserSessions.viewedBy)))
  .prepare("find_customer_user_session");

const view = db
  .select({
    ...columns,
    operatorId: operators.id,
    operatorName: operators.name,
    reason: customerUserSessions.viewReason,
    until: sql<Date>`${customerUserSessions.createdAt} + interval '${sql.raw(String(VIEW_MINUTES))} minutes'`.mapWith(
      customerUserSessions.createdAt,
    ),
  })
  .from(customerUserSessions)
  .innerJoin(customerUsers, eq(customerUsers.id, customerUserSessions.userId))
  .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
  .innerJoin(companies, eq(companies.id, customerUsers.companyId))
  .innerJoin(operators, eq(operators.id, customerUserSessions.viewedBy))
  .innerJoin(memberships, and(eq(memberships.operatorId, operators.id), eq(memberships.companyId, companies.id)))
  .where(and(isAsked, youngerThan(`${VIEW_MINUTES} minutes`), operatorMayEnter, ne(memberships.role, "viewer")))
  .prepare("find_customer_user_view");

/** The storefront user of a session: asked anew on every request, so that a suspension counts at once. */
export const findCustomerUserSession: FindSession = async (id) => {
  const [found] = await ownSession.execute({ id });
  if (!found) return null;
  const { userId, expiresAt, ...attributes } = found;
  return [
    { id, userId, expiresAt, attributes: {} },
    { id: userId, attributes: { ...attributes, viewedBy: null } },
  ];
};

/**
 * The storefront user whose portal an operator looks at: as long as both may come in, and no longer than VIEW_MINUTES. A view goes by a
 * cookie of its own, so that it neither ends nor becomes a session that somebody opened for themselves.
 */
export const findCustomerUserView: FindSession = async (id) => {
  const [found] = await view.execute({ id });
  if (!found) return null;
  const { userId, expiresAt, operatorId, operatorName, reason, until, ...attributes } = found;
  const viewedBy = { id: operatorId, name: operatorName, reason: reason ?? "", until };
  return [
    { id, userId, expiresAt, attributes: {} },
    { id: userId, attributes: { ...attributes, mustChangePassword: false, hasOthers: false, viewedBy } },
  ];
};
