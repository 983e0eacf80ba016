import { and, type AnyColumn, eq, or, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { isProvider, type Operator } from "~/auth/actor";
import { subscriptions } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import type { Window } from "~/domain/lists/page";

/** A subscription is seen by its two parties: the provider who sold it, and the vendor of the product. */
export const subscriptionsVisibleTo = ({ company }: Operator): SQL =>
  eq(isProvider(company) ? subscriptions.providerId : subscriptions.vendorId, company.id);

/** A draft names nobody yet. Written out, so that a prepared statement can use the indexes of those that do. */
export const isNoDraft: SQL = sql`${subscriptions.status} <> 'draft'`;

/** Whether a subscription names an account, on any tier. */
export const isNamed = (tierAccountId: string | AnyColumn, fit?: SQL): SQL<boolean> =>
  or(
    ...[subscriptions.customerId, subscriptions.tier1Id, subscriptions.tier2Id].map(
      (tier) => sql`exists (select from ${subscriptions} where ${and(eq(tier, tierAccountId), isNoDraft, fit)})`,
    ),
  ) as SQL<boolean>;

interface Named {
  id: AnyColumn;
  createdAt: AnyColumn;
  customerId: AnyColumn;
  tier1Id: AnyColumn;
  tier2Id: AnyColumn;
}

/**
 * The ids of a page's rows that name an account, newest first: each of the three tiers is walked in its own index no further than the
 * page, so that a reseller's hundred thousand cost what a customer's three do.
 */
export function newestNaming(rows: PgTable & Named, tierAccountId: string, fit: SQL | undefined, window: Window): SQL {
  const { id, createdAt } = rows;
  const { condition, orderBy } = keyset({ column: createdAt, id, cast: "timestamptz", descending: true }, window);
  const walks = [rows.customerId, rows.tier1Id, rows.tier2Id].map(
    (tier) => sql`(select ${id} from ${rows} where ${and(eq(tier, tierAccountId), fit, condition)}
      order by ${sql.join(orderBy, sql`, `)} limit ${window.size + 1})`,
  );
  return sql`(${sql.join(walks, sql` union `)})`;
}
