import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { products } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, Forbidden, NotFound } from "~/domain/refusals";
import { canSwitchCapability, productsVisibleTo } from "./policy";

interface Switch {
  on: boolean;
  /** How it stood when the person answered; left out by whoever has not looked. */
  was?: boolean;
}

/**
 * The vendor says whether its product takes changes of tier accounts: requests made from now on are pending, or unsupported. Those
 * made before stay as they are, and saving what is so already changes nothing. Row C15.
 * @throws NotFound for anybody but the product's vendor; Forbidden for sales and viewers; Conflict when a colleague has switched it meanwhile
 */
export function switchTierAccountsSync(
  actor: Operator,
  productId: string,
  { on, was }: Switch,
): Promise<{ changed: boolean }> {
  return inTransaction(async (tx) => {
    const visible = and(eq(products.id, productId), productsVisibleTo(actor));
    const [product] = await tx.select({ on: products.tierAccountsSync }).from(products).where(visible).for("update");
    if (!product) throw new NotFound("product");
    if (!canSwitchCapability(actor)) throw new Forbidden("role-not-allowed", { role: actor.role });
    if (product.on === on) return { changed: false };
    if (was !== undefined && was !== product.on)
      throw new Conflict("capability-stale", { on: product.on ? "yes" : "no" });
    await tx
      .update(products)
      .set({ tierAccountsSync: on, updatedAt: sql`now()` })
      .where(eq(products.id, productId));
    const [before, after] = [{ tierAccountsSync: product.on }, { tierAccountsSync: on }];
    await record(tx, actor, { deed: "product.switch-tier-accounts-sync", subjectId: productId, before, after });
    return { changed: true };
  });
}
