import { and, eq, isNull } from "drizzle-orm";
import { companies, customerUsers, memberships, operators, tierAccounts } from "~/db/schema";

/**
 * An operator may come in: not suspended themselves, nor at the company, nor the company. For queries that join memberships and
 * companies; at sign-in and at every request afterwards.
 */
export const operatorMayEnter = and(
  isNull(operators.suspendedAt),
  isNull(memberships.suspendedAt),
  isNull(companies.suspendedAt),
);

/**
 * A storefront user may come in: active themselves, their customer not deleted, their provider not suspended (row S5). For
 * queries that join all three.
 */
export const customerUserMayEnter = and(
  eq(customerUsers.status, "active"),
  isNull(customerUsers.deletedAt),
  isNull(tierAccounts.deletedAt),
  isNull(companies.suspendedAt),
);
