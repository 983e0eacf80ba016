import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { marketplaces, products, subscriptionItems, subscriptions, tierAccounts } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { pageOf, type Window } from "~/domain/lists/page";
import { plannedAnew } from "~/domain/lists/planned-anew";
import { isNoDraft, newestNaming, subscriptionsVisibleTo } from "./policy";

const customers = alias(tierAccounts, "customers");

/**
 * The subscriptions that name a tier account, newest first. Row C8.
 * @param productId only those of one product, for a request's tab
 */
export async function listSubscriptions(
  actor: Operator,
  { tierAccountId, productId, window }: { tierAccountId: string; productId?: string; window: Window },
) {
  const { id, status, createdAt, externalId } = subscriptions;
  const ofProduct = productId ? eq(subscriptions.productId, productId) : undefined;
  const fit = and(subscriptionsVisibleTo(actor), isNoDraft, ofProduct);
  const order = keyset({ column: createdAt, id, cast: "timestamptz", descending: true }, window);
  const found = await db
    .select({
      ...{ id, status, createdAt, externalId },
      product: products.name,
      marketplace: marketplaces.name,
      customer: {
        id: customers.id,
        name: customers.name,
        deleted: sql<boolean>`${customers.deletedAt} is not null`,
      },
      quantity: sql<number>`coalesce((select sum(i.quantity)::int from ${subscriptionItems} i
        where i.subscription_id = ${subscriptions.id}), 0)`,
    })
    .from(subscriptions)
    .innerJoin(products, eq(products.id, subscriptions.productId))
    .innerJoin(marketplaces, eq(marketplaces.id, subscriptions.marketplaceId))
    .innerJoin(customers, eq(customers.id, subscriptions.customerId))
    .where(and(sql`${id} in ${newestNaming(subscriptions, tierAccountId, fit, window)}`, plannedAnew))
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.createdAt.toISOString(), row.id]);
}
