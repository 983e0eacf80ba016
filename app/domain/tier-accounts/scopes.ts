import { and, type AnyColumn, eq, sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { subscriptions, tierAccounts } from "~/db/schema";
import { isNoDraft } from "~/domain/subscriptions/policy";

/** In which positions subscriptions name the account; a vendor is told of its own alone. */
export const scopesOf = ({ company }: Operator) => {
  const mine = isProvider(company) ? undefined : eq(subscriptions.vendorId, company.id);
  const named = (scope: string, tier: AnyColumn) =>
    sql`case when exists (select from ${subscriptions} where ${and(eq(tier, tierAccounts.id), isNoDraft, mine)}) then ${sql.raw(`'${scope}'`)} end`;
  const { customerId, tier1Id, tier2Id } = subscriptions;
  return sql<("customer" | "tier1" | "tier2")[]>`array_remove(array[
    ${named("customer", customerId)}, ${named("tier1", tier1Id)}, ${named("tier2", tier2Id)}], null)`;
};
