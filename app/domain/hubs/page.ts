import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { hubs, marketplaceHubs, marketplaces } from "~/db/schema";
import { demandSeller } from "~/domain/catalog/policy";
import { keyset } from "~/domain/lists/keyset";
import { pageOf, type Window } from "~/domain/lists/page";
import { hubsVisibleTo } from "./policy";

const marketplaceNames = sql<string[]>`array(${db
  .select({ name: marketplaces.name })
  .from(marketplaceHubs)
  .innerJoin(marketplaces, eq(marketplaces.id, marketplaceHubs.marketplaceId))
  .where(eq(marketplaceHubs.hubId, hubs.id))
  .orderBy(marketplaces.name, marketplaces.id)})`;

/**
 * One page of the hubs of the actor's company by name, with the marketplaces that each serves. Row P5.
 * @throws NotFound for vendors
 */
export async function pageOfHubs(actor: Operator, window: Window) {
  demandSeller(actor);
  const { id, name, description, instanceType } = hubs;
  const order = keyset({ column: name, id, cast: "text", descending: false }, window);
  const found = await db
    .select({ id, name, description, instanceType, marketplaces: marketplaceNames })
    .from(hubs)
    .where(and(hubsVisibleTo(actor), order.condition))
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.name, row.id]);
}
