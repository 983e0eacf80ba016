import { and, type AnyColumn, eq, ne, or, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { subscriptions } from "~/db/schema";

/** A subscription is seen by its two parties: the provider who sold it, and the vendor of the product. */
export const subscriptionsVisibleTo = (actor: Operator): SQL =>
  or(eq(subscriptions.providerId, actor.company.id), eq(subscriptions.vendorId, actor.company.id))!;

/** The subscriptions that name an account, on any tier. A draft names nobody yet. */
export const naming = (tierAccountId: string | AnyColumn): SQL =>
  and(
    ne(subscriptions.status, "draft"),
    or(
      eq(subscriptions.customerId, tierAccountId),
      eq(subscriptions.tier1Id, tierAccountId),
      eq(subscriptions.tier2Id, tierAccountId),
    ),
  )!;

/** The accounts that subscriptions to a vendor's products name, on any tier: what the vendor can see. */
export const namedToVendor = (vendorId: string): SQL => {
  const tier = (column: AnyColumn) =>
    sql`select ${column} from ${subscriptions} where ${subscriptions.vendorId} = ${vendorId}
      and ${subscriptions.status} <> 'draft' and ${column} is not null`;
  return sql`(${tier(subscriptions.customerId)} union ${tier(subscriptions.tier1Id)} union ${tier(subscriptions.tier2Id)})`;
};
