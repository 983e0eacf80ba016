import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { hubs, listings, marketplaceHubs, marketplaces } from "~/db/schema";
import { demandSeller } from "~/domain/catalog/policy";
import { keyset } from "~/domain/lists/keyset";
import { pageOf, type Window } from "~/domain/lists/page";
import { marketplacesVisibleTo } from "./policy";

const hubNames = sql<string[]>`array(${db
  .select({ name: hubs.name })
  .from(marketplaceHubs)
  .innerJoin(hubs, eq(hubs.id, marketplaceHubs.hubId))
  .where(eq(marketplaceHubs.marketplaceId, marketplaces.id))
  .orderBy(hubs.name, hubs.id)})`;

const listed = sql<number>`(${db
  .select({ count: sql`count(*)::int` })
  .from(listings)
  .where(and(eq(listings.marketplaceId, marketplaces.id), eq(listings.status, "listed")))})`;

/**
 * The marketplaces of the actor's company by name, with their hubs and how many products are listed on each. Row P5.
 * @throws NotFound for vendors
 */
export async function listMarketplaces(actor: Operator, window: Window) {
  demandSeller(actor);
  const { id, name, description, zone, currency } = marketplaces;
  const order = keyset({ column: name, id, cast: "text", descending: false }, window);
  const found = await db
    .select({ id, name, description, zone, currency, hubs: hubNames, listed })
    .from(marketplaces)
    .where(and(marketplacesVisibleTo(actor), order.condition))
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.name, row.id]);
}
