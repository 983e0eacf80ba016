import { and } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { products } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { pageOf, type Window } from "~/domain/lists/page";
import { NotFound } from "~/domain/refusals";
import { hasCatalog, productsVisibleTo } from "./policy";

/**
 * The products of the actor's company, by name. Row C15.
 * @throws NotFound for a provider, who has no products of its own
 */
export async function listProducts(actor: Operator, window: Window) {
  if (!hasCatalog(actor)) throw new NotFound();
  const { id, name, status, tierAccountsSync, updatedAt } = products;
  const order = keyset({ column: name, id, cast: "text", descending: false }, window);
  const found = await db
    .select({ id, name, status, tierAccountsSync, updatedAt })
    .from(products)
    .where(and(productsVisibleTo(actor), order.condition))
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.name, row.id]);
}
