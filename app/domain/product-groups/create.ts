import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { productGroups } from "~/db/schema";
import { demandArrange, demandDistributor } from "~/domain/catalog/policy";
import { inTransaction, record } from "~/domain/deed";
import { drawId } from "~/domain/public-id";
import type { ProductGroupAnswers } from "./forms";
import { nameTaken } from "./name-taken";
import { putProducts } from "./put-products";

/**
 * A distributor makes a product group, which agreements then open to partners. Row P6.
 * @returns its id
 * @throws NotFound for all but distributors; Forbidden for sales and viewers; Invalid("name"), Invalid("products")
 */
export function createProductGroup(
  actor: Operator,
  { productIds, ...facts }: ProductGroupAnswers & { productIds: string[] },
): Promise<string> {
  const work = inTransaction(async (tx) => {
    demandDistributor(actor);
    demandArrange(actor);
    const id = await freeId(tx);
    await tx.insert(productGroups).values({ ...facts, id, companyId: actor.company.id });
    await putProducts(tx, actor, { id, kept: [] }, productIds);
    await record(tx, actor, { deed: "product-group.create", subjectId: id, after: { ...facts, products: productIds } });
    return id;
  });
  return work.catch(nameTaken);
}

/** The name is unique as well, so that an insert that does nothing would not tell which of the two was taken. */
async function freeId(tx: Transaction): Promise<string> {
  for (;;) {
    const id = drawId("productGroup");
    const taken = await tx.select({ id: productGroups.id }).from(productGroups).where(eq(productGroups.id, id));
    if (taken.length === 0) return id;
  }
}
