import { and, eq, gte, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { tierAccountRequests, tierAccounts } from "~/db/schema";
import { plannedAnew } from "~/domain/lists/planned-anew";
import { matches } from "~/domain/lists/search";
import { isFiltered, type TierAccountFilter } from "./query";
import { idsIn, type Sight } from "./sight";

const TIER_ACCOUNT_ID = /^TA-[\d-]+$/i;

/** The beginning of a day where the actor is. */
export const dayIn = ({ timeZone }: Operator, day: string): SQL =>
  sql`(${day}::date::timestamp at time zone ${timeZone})`;

/** A parent is asked for by its id, or by a part of its name. */
function below(sight: Sight, parent: string): SQL {
  if (TIER_ACCOUNT_ID.test(parent)) return eq(tierAccounts.parentId, parent.toUpperCase());
  const resellers = and(sql`${sight.type} = 'reseller'`, matches(sight.search, parent));
  return sql`${tierAccounts.parentId} in ${idsIn(sight, resellers, 50)}`;
}

/** Accounts with a request that waits for its vendor; for a vendor, for itself. */
const waiting = ({ company }: Operator, sight: Sight): SQL => {
  const { tierAccountId, vendorId, providerId, status } = tierAccountRequests;
  const mine = eq(isProvider(company) ? providerId : vendorId, company.id);
  return sql`exists (select from ${tierAccountRequests}
    where ${and(eq(tierAccountId, sight.id), sql`${status} = 'pending'`, mine)})`;
};

/** Whether the filter asks for what only the account's own row knows. */
const needsAccounts = ({ hub, parent }: TierAccountFilter) => Boolean(hub ?? parent);

/** The rows to filter, and how: those in the actor's sight that fit. */
export function filtered(actor: Operator, sight: Sight, filter: TierAccountFilter) {
  const { type, hub, parent, environment, createdSince, changedSince, pending, ids, search } = filter;
  return {
    rows: needsAccounts(filter) ? sight.whole : sight.rows,
    fit: and(
      sight.mine,
      isFiltered(filter) ? plannedAnew : undefined,
      ids.length > 0 ? inArray(sight.id, ids) : undefined,
      type ? eq(sight.type, type) : undefined,
      hub ? (hub === "none" ? isNull(tierAccounts.hubId) : eq(tierAccounts.hubId, hub)) : undefined,
      parent ? below(sight, parent) : undefined,
      environment ? eq(sight.environment, environment) : undefined,
      createdSince ? gte(sight.createdAt, dayIn(actor, createdSince)) : undefined,
      changedSince ? gte(sight.updatedAt, dayIn(actor, changedSince)) : undefined,
      pending ? waiting(actor, sight) : undefined,
      matches(sight.search, search),
    )!,
  };
}
