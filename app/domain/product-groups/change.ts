import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { productGroups } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import type { ProductGroupAnswers } from "./forms";
import { holdProductGroup } from "./hold";
import { nameTaken } from "./name-taken";
import { putProducts } from "./put-products";

/**
 * Changes a product group and what is in it. Saving what is so already changes nothing. Row P6.
 * @param baseVersion the version that the person was looking at
 * @throws NotFound; Forbidden for sales and viewers; Conflict("settings-stale"); Invalid("name"), Invalid("products")
 */
export function changeProductGroup(
  actor: Operator,
  id: string,
  wanted: ProductGroupAnswers & { productIds: string[] },
  baseVersion: number,
): Promise<{ changed: boolean }> {
  const work = inTransaction(async (tx) => {
    const { facts: before, version } = await holdProductGroup(tx, actor, id);
    const { name, description, productIds } = wanted;
    const after = { name, description, products: productIds.toSorted() };
    if (isDeepStrictEqual(before, after)) return { changed: false };
    if (version !== baseVersion) throw new Conflict("settings-stale");
    await tx
      .update(productGroups)
      .set({ name, description, version: version + 1, updatedAt: sql`now()` })
      .where(eq(productGroups.id, id));
    await putProducts(tx, actor, { id, kept: before.products }, productIds);
    await record(tx, actor, { deed: "product-group.change", subjectId: id, before, after });
    return { changed: true };
  });
  return work.catch(nameTaken);
}
