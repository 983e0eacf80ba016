import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { marketplaces, products, tierConfigs } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { pageOf, type Window } from "~/domain/lists/page";
import { tierConfigsVisibleTo } from "./policy";

/**
 * The tier configurations of a tier account, newest first. Row C8.
 * @param productId only those of one product, for a request's tab
 */
export async function listTierConfigs(
  actor: Operator,
  { tierAccountId, productId, window }: { tierAccountId: string; productId?: string; window: Window },
) {
  const { id, tierLevel, status, createdAt } = tierConfigs;
  const order = keyset({ column: createdAt, id, cast: "timestamptz", descending: true }, window);
  const found = await db
    .select({ ...{ id, tierLevel, status, createdAt }, product: products.name, marketplace: marketplaces.name })
    .from(tierConfigs)
    .innerJoin(products, eq(products.id, tierConfigs.productId))
    .innerJoin(marketplaces, eq(marketplaces.id, tierConfigs.marketplaceId))
    .where(
      and(
        tierConfigsVisibleTo(actor),
        eq(tierConfigs.tierAccountId, tierAccountId),
        productId ? eq(tierConfigs.productId, productId) : undefined,
        order.condition,
      ),
    )
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.createdAt.toISOString(), row.id]);
}
