import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { products, subscriptions, tierAccountRequests, vendorAccounts } from "~/db/schema";
import { isNamed } from "~/domain/subscriptions/policy";

/** What the product writes itself on a request that is born unsupported. */
export const UNSUPPORTED = "This product does not support changes of contact data: Tier Accounts Sync is switched off.";

export interface Announcement {
  id: string;
  status: "pending" | "unsupported";
  vendorId: string;
}

/** The products whose subscriptions name the account, on any tier: looked for among those of the vendors that see it. */
const linkedProducts = (tx: Transaction, tierAccountId: string) =>
  tx
    .select({ id: products.id, vendorId: products.vendorId, sync: products.tierAccountsSync })
    .from(vendorAccounts)
    .innerJoin(products, eq(products.vendorId, vendorAccounts.vendorId))
    .where(
      and(
        eq(vendorAccounts.tierAccountId, tierAccountId),
        isNamed(tierAccountId, eq(subscriptions.productId, products.id)),
      ),
    )
    .orderBy(products.id);

/**
 * Makes one tier account request per linked product: pending, or unsupported when its Tier Accounts Sync is off. Rows C9, C14;
 * decisions 2 and 15 (ids `TAR-dddd-dddd-dddd-NNN-MMM`: the account's digits, the change, the product within the change).
 */
export async function announceChange(
  tx: Transaction,
  actor: Operator,
  account: { id: string; ownerId: string; version: number },
): Promise<Announcement[]> {
  const linked = await linkedProducts(tx, account.id);
  if (linked.length === 0) return [];
  const three = (number: number) => String(number).padStart(3, "0");
  const requests = linked.map((product, index) => ({
    id: `${account.id.replace(/^TA-/, "TAR-")}-${three(account.version - 1)}-${three(index + 1)}`,
    tierAccountId: account.id,
    version: account.version,
    productId: product.id,
    vendorId: product.vendorId,
    providerId: account.ownerId,
    status: product.sync ? ("pending" as const) : ("unsupported" as const),
    reason: product.sync ? null : UNSUPPORTED,
    createdBy: actor.id,
  }));
  await tx.insert(tierAccountRequests).values(requests);
  return requests.map(({ id, status, vendorId }) => ({ id, status, vendorId }));
}
