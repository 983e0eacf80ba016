import { and, eq, notInArray } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { productGroupProducts } from "~/db/schema";
import { Invalid } from "~/domain/refusals";
import { permitted } from "./offered";

interface Group {
  id: string;
  /** The products that are in it. */
  kept: readonly string[];
}

/**
 * Fills a group with these products and no others, in the transaction of the deed that asks for it.
 * @throws Invalid("products") when one is of no partner of the company
 */
export async function putProducts(
  tx: Transaction,
  actor: Operator,
  { id: productGroupId, kept }: Group,
  wanted: readonly string[],
): Promise<void> {
  const allowed = await permitted(tx, actor, wanted, kept);
  if (wanted.some((id) => !allowed.has(id))) throw new Invalid("products", "product-not-offered");
  await tx
    .delete(productGroupProducts)
    .where(
      and(
        eq(productGroupProducts.productGroupId, productGroupId),
        notInArray(productGroupProducts.productId, [...wanted]),
      ),
    );
  if (wanted.length > 0)
    await tx
      .insert(productGroupProducts)
      .values(wanted.map((productId) => ({ productGroupId, productId })))
      .onConflictDoNothing();
}
