import { and, asc, eq, isNull } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable } from "~/db/client";
import { agreementProductGroups, agreements, productGroupProducts, productGroups } from "~/db/schema";
import { canArrange, demandDistributor } from "~/domain/catalog/policy";
import { NotFound } from "~/domain/refusals";
import { productGroupsVisibleTo } from "./policy";

/** The ids of a group's products. */
export const productsOf = async (at: Queryable, productGroupId: string): Promise<string[]> => {
  const rows = await at
    .select({ id: productGroupProducts.productId })
    .from(productGroupProducts)
    .where(eq(productGroupProducts.productGroupId, productGroupId))
    .orderBy(asc(productGroupProducts.productId));
  return rows.map(({ id }) => id);
};

/** The agreements that open a group to partners. */
export const agreementsWith = (at: Queryable, productGroupId: string) =>
  at
    .select({ id: agreements.id, name: agreements.name })
    .from(agreementProductGroups)
    .innerJoin(agreements, eq(agreements.id, agreementProductGroups.agreementId))
    .where(and(eq(agreementProductGroups.productGroupId, productGroupId), isNull(agreements.deletedAt)))
    .orderBy(asc(agreements.name), asc(agreements.id))
    .limit(20);

/**
 * One product group with its products, and the first twenty agreements that open it. Row P6.
 * @throws NotFound of another company, and for all but distributors
 */
export async function findProductGroup(actor: Operator, id: string) {
  demandDistributor(actor);
  const [row] = await db
    .select()
    .from(productGroups)
    .where(and(eq(productGroups.id, id), productGroupsVisibleTo(actor)));
  if (!row) throw new NotFound("product-group");
  const [productIds, opened] = await Promise.all([productsOf(db, id), agreementsWith(db, id)]);
  return { ...row, productIds, agreements: opened, may: { change: canArrange(actor) } };
}

export type FoundProductGroup = Awaited<ReturnType<typeof findProductGroup>>;
