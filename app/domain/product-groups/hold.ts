import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { productGroups } from "~/db/schema";
import { demandArrange, demandDistributor } from "~/domain/catalog/policy";
import { NotFound } from "~/domain/refusals";
import { productsOf } from "./find";
import { productGroupsVisibleTo } from "./policy";

/**
 * A group of the actor's company with its products, held until the transaction ends.
 * @throws NotFound; Forbidden for sales and viewers
 */
export async function holdProductGroup(tx: Transaction, actor: Operator, id: string) {
  demandDistributor(actor);
  const [row] = await tx
    .select()
    .from(productGroups)
    .where(and(eq(productGroups.id, id), productGroupsVisibleTo(actor)))
    .for("update");
  if (!row) throw new NotFound("product-group");
  demandArrange(actor);
  const { name, description, version } = row;
  return { version, facts: { name, description, products: await productsOf(tx, id) } };
}
