import { and, asc, eq, inArray } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable } from "~/db/client";
import { companies, products } from "~/db/schema";
import { productsInSightOf } from "~/domain/products/policy";
import { demandWebhooks } from "./policy";

/** As many as a page offers to be ticked. */
const OFFERED = 200;

/**
 * The products that a webhook of the company can be narrowed to, by name: 200 at most.
 * @throws Forbidden for all but owners
 */
export function offerWebhookProducts(actor: Operator) {
  demandWebhooks(actor);
  return db
    .select({ id: products.id, name: products.name, vendor: companies.name })
    .from(products)
    .innerJoin(companies, eq(companies.id, products.vendorId))
    .where(productsInSightOf(actor))
    .orderBy(asc(products.name), asc(products.id))
    .limit(OFFERED);
}

/** Those of these products that are in the company's sight. */
export async function productsInSight(at: Queryable, actor: Operator, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await at
    .select({ id: products.id })
    .from(products)
    .where(and(inArray(products.id, [...ids]), productsInSightOf(actor)));
  return rows.map(({ id }) => id);
}
