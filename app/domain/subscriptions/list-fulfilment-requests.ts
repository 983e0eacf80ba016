import { and, eq, sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { fulfilmentRequests, products, subscriptions } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { pageOf, type Window } from "~/domain/lists/page";
import { newestNaming, subscriptionsVisibleTo } from "./policy";

/** The fulfilment requests of the subscriptions that name a tier account, newest first. Row C8. */
export async function listFulfilmentRequests(
  actor: Operator,
  { tierAccountId, window }: { tierAccountId: string; window: Window },
) {
  const { id, type, status, reason, createdAt } = fulfilmentRequests;
  const ofVendor = isProvider(actor.company) ? undefined : eq(fulfilmentRequests.vendorId, actor.company.id);
  const order = keyset({ column: createdAt, id, cast: "timestamptz", descending: true }, window);
  const found = await db
    .select({ ...{ id, type, status, reason, createdAt }, subscription: subscriptions.id, product: products.name })
    .from(fulfilmentRequests)
    .innerJoin(subscriptions, eq(subscriptions.id, fulfilmentRequests.subscriptionId))
    .innerJoin(products, eq(products.id, subscriptions.productId))
    .where(
      and(
        subscriptionsVisibleTo(actor),
        sql`${id} in ${newestNaming(fulfilmentRequests, tierAccountId, ofVendor, window)}`,
      ),
    )
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.createdAt.toISOString(), row.id]);
}
