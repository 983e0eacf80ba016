import { and, desc, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, products, tierAccountRequests } from "~/db/schema";
import { requestsVisibleTo } from "~/domain/tier-account-requests/policy";

export interface VendorConfirmation {
  product: { id: string; name: string };
  vendor: string;
  /** The newest request of this product for the account. */
  newest: {
    id: string;
    version: number;
    status: "pending" | "accepted" | "ignored" | "unsupported";
    reason: string | null;
  };
  /** The newest version this vendor has accepted, or null when it never has. */
  acceptedVersion: number | null;
}

/** Per linked product: the last version its vendor accepted, and how it stands to the newest. Decision 1. */
export async function listConfirmations(actor: Operator, tierAccountId: string): Promise<VendorConfirmation[]> {
  const { id, version, status, reason, productId } = tierAccountRequests;
  return db
    .selectDistinctOn([productId], {
      product: { id: products.id, name: products.name },
      vendor: sql<string>`${companies.name}`,
      newest: { id, version, status, reason },
      acceptedVersion: sql<number | null>`(select max(r.version) from ${tierAccountRequests} r
        where r.tier_account_id = ${tierAccountId} and r.product_id = ${products.id} and r.status = 'accepted')`,
    })
    .from(tierAccountRequests)
    .innerJoin(products, eq(products.id, productId))
    .innerJoin(companies, eq(companies.id, tierAccountRequests.vendorId))
    .where(and(eq(tierAccountRequests.tierAccountId, tierAccountId), requestsVisibleTo(actor)))
    .orderBy(productId, desc(version));
}
