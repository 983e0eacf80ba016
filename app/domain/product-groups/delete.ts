import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { agreementProductGroups, productGroupProducts, productGroups } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { agreementsWith } from "./find";
import { holdProductGroup } from "./hold";

/**
 * Deletes a product group that no agreement opens. Row P6.
 * @throws NotFound; Forbidden for sales and viewers; Conflict("product-group-in-use")
 */
export function deleteProductGroup(actor: Operator, id: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { facts } = await holdProductGroup(tx, actor, id);
    const [agreement] = await agreementsWith(tx, id);
    if (agreement) throw new Conflict("product-group-in-use", { agreement: agreement.name });
    // What is left are deleted agreements, which open nothing any more.
    await tx.delete(agreementProductGroups).where(eq(agreementProductGroups.productGroupId, id));
    await tx.delete(productGroupProducts).where(eq(productGroupProducts.productGroupId, id));
    await tx.delete(productGroups).where(eq(productGroups.id, id));
    await record(tx, actor, { deed: "product-group.delete", subjectId: id, before: facts });
  });
}
