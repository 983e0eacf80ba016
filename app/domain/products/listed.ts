import { and, eq, exists, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, listings, products } from "~/db/schema";
import { demandSeller } from "~/domain/catalog/policy";
import { keyset } from "~/domain/lists/keyset";
import { pageOf, type Window } from "~/domain/lists/page";

const listedHere = ({ company }: Operator) =>
  and(eq(listings.productId, products.id), eq(listings.providerId, company.id), eq(listings.status, "listed"));

/**
 * The vendors' products that are listed on marketplaces of the actor's company, by name, with on how many. Row P9.
 * @throws NotFound for vendors
 */
export async function listListedProducts(actor: Operator, window: Window) {
  demandSeller(actor);
  const { id, name, description, status } = products;
  const order = keyset({ column: name, id, cast: "text", descending: false }, window);
  const ofProduct = db
    .select({ count: sql`count(*)::int` })
    .from(listings)
    .where(listedHere(actor));
  const found = await db
    .select({ id, name, description, status, vendor: companies.name, listed: sql<number>`(${ofProduct})` })
    .from(products)
    .innerJoin(companies, eq(companies.id, products.vendorId))
    .where(and(exists(db.select().from(listings).where(listedHere(actor))), order.condition))
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.name, row.id]);
}

export type ListedProduct = Awaited<ReturnType<typeof listListedProducts>>["rows"][number];
