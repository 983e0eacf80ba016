import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { products, tierConfigRequests, tierConfigs } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { pageOf, type Window } from "~/domain/lists/page";
import { tierConfigsVisibleTo } from "./policy";

/** The requests for the tier configurations of a tier account, newest first. Row C8. */
export async function listTierConfigRequests(
  actor: Operator,
  { tierAccountId, window }: { tierAccountId: string; window: Window },
) {
  const { id, type, status, reason, createdAt } = tierConfigRequests;
  const order = keyset({ column: createdAt, id, cast: "timestamptz", descending: true }, window);
  const found = await db
    .select({
      ...{ id, type, status, reason, createdAt },
      tierConfig: { id: tierConfigs.id, level: tierConfigs.tierLevel },
      product: products.name,
    })
    .from(tierConfigRequests)
    .innerJoin(tierConfigs, eq(tierConfigs.id, tierConfigRequests.tierConfigId))
    .innerJoin(products, eq(products.id, tierConfigs.productId))
    .where(and(tierConfigsVisibleTo(actor), eq(tierConfigs.tierAccountId, tierAccountId), order.condition))
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.createdAt.toISOString(), row.id]);
}
