import { and, eq, gt, sql } from "drizzle-orm";
import { db } from "~/db/client";
import { companies, customerUsers, customerUserSessions, tierAccounts } from "~/db/schema";
import type { ActingCompany } from "./actor";
import { customerUserMayEnter } from "./may-enter";
import { ABSOLUTE_DAYS, type FindSession } from "./session-adapter.server";

/** The storefront user behind a session. */
export interface FoundCustomerUser {
  name: string;
  email: string;
  /** The one they chose; null for none. */
  language: string | null;
  timeZone: string;
  tierAccountId: string;
  mustChangePassword: boolean;
  company: ActingCompany;
}

const statement = db
  .select({
    userId: customerUsers.id,
    name: customerUsers.name,
    email: customerUsers.email,
    language: customerUsers.language,
    timeZone: sql<string>`coalesce(${customerUsers.timeZone}, ${companies.timeZone})`,
    tierAccountId: customerUsers.tierAccountId,
    mustChangePassword: customerUsers.mustChangePassword,
    company: { id: companies.id, name: companies.name, role: companies.role },
    expiresAt: customerUserSessions.expiresAt,
  })
  .from(customerUserSessions)
  .innerJoin(customerUsers, eq(customerUsers.id, customerUserSessions.userId))
  .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
  .innerJoin(companies, eq(companies.id, customerUsers.companyId))
  .where(
    and(
      eq(customerUserSessions.id, sql.placeholder("id")),
      gt(customerUserSessions.expiresAt, sql`now()`),
      gt(customerUserSessions.createdAt, sql`now() - make_interval(days => ${sql.raw(String(ABSOLUTE_DAYS))})`),
      customerUserMayEnter,
    ),
  )
  .prepare("find_customer_user_session");

/** The storefront user of a session: asked anew on every request, so that a suspension counts at once. */
export const findCustomerUserSession: FindSession = async (id) => {
  const [found] = await statement.execute({ id });
  if (!found) return null;
  const { userId, expiresAt, ...attributes } = found;
  return [
    { id, userId, expiresAt, attributes: {} },
    { id: userId, attributes },
  ];
};
