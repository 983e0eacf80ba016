import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { tierAccounts, vendorAccounts } from "~/db/schema";

/**
 * What lists of tier accounts go through: a provider its own tree, a vendor the accounts that the database keeps for it. Both are in
 * order by every column lists sort by.
 */
export function sightOf({ company }: Operator) {
  if (isProvider(company)) {
    const { id, type, name, search, environment, createdAt, updatedAt, ownerId, deletedAt } = tierAccounts;
    const rows = sql`${tierAccounts}`;
    return {
      ...{ id, type, name, search, environment, createdAt, updatedAt, rows, whole: rows },
      mine: and(eq(ownerId, company.id), isNull(deletedAt))!,
    };
  }
  const { tierAccountId, type, name, search, environment, createdAt, updatedAt, vendorId, deletedAt } = vendorAccounts;
  return {
    ...{ id: tierAccountId, type, name, search, environment, createdAt, updatedAt },
    mine: and(eq(vendorId, company.id), isNull(deletedAt))!,
    rows: sql`${vendorAccounts}`,
    /** The same rows with every column of their accounts. */
    whole: sql`${vendorAccounts} join ${tierAccounts} on ${tierAccounts.id} = ${tierAccountId}`,
  };
}

export type Sight = ReturnType<typeof sightOf>;

/** A subquery of the ids among an actor's accounts that fit. */
export const idsIn = ({ id, rows, mine }: Sight, fit: SQL | undefined, limit: number): SQL =>
  sql`(select ${id} from ${rows} where ${and(mine, fit)} limit ${limit})`;
