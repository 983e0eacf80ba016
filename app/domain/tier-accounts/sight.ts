import { and, eq, isNull } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { tierAccounts, vendorAccounts } from "~/db/schema";

/** What both are filtered, searched and sorted by. */
function columnsOf(table: typeof tierAccounts | typeof vendorAccounts) {
  const { type, name, search, environment, hubId, parentId, pendingRequests, createdAt, updatedAt } = table;
  return { type, name, search, environment, hubId, parentId, pendingRequests, createdAt, updatedAt };
}

/**
 * What lists of tier accounts go through: a provider its own tree, a vendor the accounts that the database keeps for it. Both are in
 * order by every column lists sort by.
 */
export function sightOf({ company }: Operator) {
  if (isProvider(company)) {
    const { id, ownerId, deletedAt } = tierAccounts;
    return {
      ...columnsOf(tierAccounts),
      id,
      rows: tierAccounts,
      mine: and(eq(ownerId, company.id), isNull(deletedAt))!,
    };
  }
  const { tierAccountId: id, vendorId, deletedAt } = vendorAccounts;
  return {
    ...columnsOf(vendorAccounts),
    ...{ id, rows: vendorAccounts, mine: and(eq(vendorId, company.id), isNull(deletedAt))! },
  };
}

export type Sight = ReturnType<typeof sightOf>;
