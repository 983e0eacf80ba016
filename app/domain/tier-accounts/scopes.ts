import { and, type AnyColumn, eq, type SQL, sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { subscriptions, tierAccounts } from "~/db/schema";
import { isNoDraft } from "~/domain/subscriptions/policy";

type Scope = "customer" | "tier1" | "tier2";

/** For each position in which subscriptions name accounts, whether they name this one; a vendor is told of its own alone. */
export function namedAs({ company }: Operator): Record<Scope, SQL> {
  const mine = isProvider(company) ? undefined : eq(subscriptions.vendorId, company.id);
  const named = (tier: AnyColumn) =>
    sql`exists (select from ${subscriptions} where ${and(eq(tier, tierAccounts.id), isNoDraft, mine)})`;
  const { customerId, tier1Id, tier2Id } = subscriptions;
  return { customer: named(customerId), tier1: named(tier1Id), tier2: named(tier2Id) };
}

/** In which positions subscriptions name the account. */
export function scopesOf(actor: Operator) {
  const scopes = Object.entries(namedAs(actor)).map(
    ([scope, named]) => sql`case when ${named} then ${sql.raw(`'${scope}'`)} end`,
  );
  return sql<Scope[]>`array_remove(array[${sql.join(scopes, sql`, `)}], null)`;
}
