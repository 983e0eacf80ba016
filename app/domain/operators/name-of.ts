import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { isProvider, type Operator } from "~/auth/actor";
import { apiTokens, memberships, operators, tierAccounts } from "~/db/schema";

/**
 * A name for whoever made a row of a tier account: an operator's, an API token's, or what the product calls itself. A vendor is told the names of its
 * own people and of the account's provider; who works for another vendor, and that there is one, is not for it to know.
 */
export function nameOf(column: AnyPgColumn, { company }: Operator): SQL<string> {
  const known = isProvider(company)
    ? sql`true`
    : sql`exists (select from ${memberships} where ${memberships.operatorId} = ${operators.id}
        and ${memberships.companyId} in (${company.id}, ${tierAccounts.ownerId}))`;
  const own = isProvider(company) ? sql`true` : sql`${apiTokens.companyId} in (${company.id}, ${tierAccounts.ownerId})`;
  return sql`coalesce(
    (select case when ${known} then ${operators.name} else 'another company' end from ${operators} where ${operators.id} = ${column}),
    (select case when ${own} then ${apiTokens.name} else 'another company' end from ${apiTokens} where ${apiTokens.id} = ${column}),
    'Counterpart')`;
}
