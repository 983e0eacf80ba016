import { and, eq, gte, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { plannedAnew } from "~/domain/lists/planned-anew";
import { matches } from "~/domain/lists/search";
import { isFiltered, type TierAccountFilter } from "./query";
import type { Sight } from "./sight";

const TIER_ACCOUNT_ID = /^TA-[\d-]+$/i;

/** The beginning of a day where the actor is. */
export const dayIn = ({ timeZone }: Operator, day: string): SQL =>
  sql`(${day}::date::timestamp at time zone ${timeZone})`;

/** How many resellers a part of a name may mean. */
const MOST_PARENTS = 50;

/** A parent is asked for by its id, or by a part of its name. */
function below({ rows, mine, id, type, search, parentId }: Sight, parent: string): SQL {
  if (TIER_ACCOUNT_ID.test(parent)) return eq(parentId, parent.toUpperCase());
  const resellers = and(mine, sql`${type} = 'reseller'`, matches(search, parent));
  return sql`${parentId} in (select ${id} from ${rows} where ${resellers} limit ${MOST_PARENTS})`;
}

/**
 * Whether the filter looks for a part of a text: then the first thousand found are put in order, and no more are counted (decision 009).
 */
export const isSearch = ({ search, parent }: TierAccountFilter): boolean =>
  search !== "" || (parent !== null && !TIER_ACCOUNT_ID.test(parent));

/** Which of the accounts in the actor's sight fit. */
export function fitting(actor: Operator, sight: Sight, filter: TierAccountFilter): SQL {
  const { type, hub, parent, environment, createdSince, changedSince, pending, ids, search } = filter;
  return and(
    sight.mine,
    isFiltered(filter) ? plannedAnew : undefined,
    ids.length > 0 ? inArray(sight.id, ids) : undefined,
    type ? eq(sight.type, type) : undefined,
    hub ? (hub === "none" ? isNull(sight.hubId) : eq(sight.hubId, hub)) : undefined,
    parent ? below(sight, parent) : undefined,
    environment ? eq(sight.environment, environment) : undefined,
    createdSince ? gte(sight.createdAt, dayIn(actor, createdSince)) : undefined,
    changedSince ? gte(sight.updatedAt, dayIn(actor, changedSince)) : undefined,
    pending ? sql`${sight.pendingRequests} > 0` : undefined,
    matches(sight.search, search),
  )!;
}
