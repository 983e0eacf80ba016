import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, products } from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import { canSwitchCapability, productsVisibleTo } from "./policy";

/**
 * One product's profile. Row C15.
 * @throws NotFound for anybody but its vendor
 */
export async function findProduct(actor: Operator, id: string) {
  const [row] = await db
    .select({ product: products, vendor: companies.name })
    .from(products)
    .innerJoin(companies, eq(companies.id, products.vendorId))
    .where(and(eq(products.id, id), productsVisibleTo(actor)));
  if (!row) throw new NotFound("product");
  return { ...row.product, vendor: row.vendor, may: { switchCapability: canSwitchCapability(actor) } };
}

export type FoundProduct = Awaited<ReturnType<typeof findProduct>>;
