import { and, eq, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreementProductGroups, agreements, productGroupProducts, productGroups } from "~/db/schema";
import { demandDistributor } from "~/domain/catalog/policy";
import { keyset } from "~/domain/lists/keyset";
import { pageOf, type Window } from "~/domain/lists/page";
import { productGroupsVisibleTo } from "./policy";

const products = sql<number>`(${db
  .select({ count: sql`count(*)::int` })
  .from(productGroupProducts)
  .where(eq(productGroupProducts.productGroupId, productGroups.id))})`;

const used = sql<number>`(${db
  .select({ count: sql`count(*)::int` })
  .from(agreementProductGroups)
  .innerJoin(agreements, eq(agreements.id, agreementProductGroups.agreementId))
  .where(and(eq(agreementProductGroups.productGroupId, productGroups.id), isNull(agreements.deletedAt)))})`;

/**
 * The product groups of the actor's company by name, with how many products are in each and how many agreements open it. Row P6.
 * @throws NotFound for all but distributors
 */
export async function listProductGroups(actor: Operator, window: Window) {
  demandDistributor(actor);
  const { id, name, description } = productGroups;
  const order = keyset({ column: name, id, cast: "text", descending: false }, window);
  const found = await db
    .select({ id, name, description, products, agreements: used })
    .from(productGroups)
    .where(and(productGroupsVisibleTo(actor), order.condition))
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.name, row.id]);
}
