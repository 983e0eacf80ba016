import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { agreements, contracts, listings, products } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { withNewId } from "~/domain/public-id";
import { Invalid } from "~/domain/refusals";
import { openingContracts } from "./contracts";
import { insertListingRequest } from "./insert-request";
import { demandAsking } from "./policy";

interface Wanted {
  productId: string;
  contractId: string;
  note: string;
}

/** The marketplace that an active distribution contract of the vendor's opens, which stays so until the transaction ends. */
async function opened(tx: Transaction, actor: Operator, contractId: string) {
  const [found] = await tx
    .select({ marketplaceId: agreements.marketplaceId, providerId: contracts.companyId })
    .from(contracts)
    .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
    .where(and(eq(contracts.id, contractId), openingContracts(actor)))
    .for("share", { of: contracts });
  if (!found?.marketplaceId) throw new Invalid("contractId", "contract-not-active");
  return { marketplaceId: found.marketplaceId, providerId: found.providerId };
}

/**
 * A vendor drafts a request to list one of its products on a marketplace that a distribution contract opens. A listing that ended
 * before is taken up again. Row P9.
 * @returns the request's id
 * @throws NotFound for providers; Forbidden for sales and viewers; Invalid("productId"), Invalid("contractId");
 * Conflict("listing-listed"), Conflict("listing-request-open")
 */
export function askListing(actor: Operator, { productId, contractId, note }: Wanted): Promise<string> {
  return inTransaction(async (tx) => {
    demandAsking(actor);
    const vendorId = actor.company.id;
    const [product] = await tx
      .select({ id: products.id })
      .from(products)
      .where(and(eq(products.id, productId), eq(products.vendorId, vendorId), eq(products.status, "published")));
    if (!product) throw new Invalid("productId", "product-not-published");
    const { marketplaceId, providerId } = await opened(tx, actor, contractId);
    const listing = await holdOrInsert(tx, { productId, marketplaceId, vendorId, providerId, contractId });
    const requestId = await insertListingRequest(tx, actor, { listing, type: "new", note });
    const after = { type: "new", listing: listing.id, product: productId, marketplace: marketplaceId, note };
    await record(tx, actor, { deed: "listing-request.create", subjectId: requestId, after });
    return requestId;
  });
}

type Facts = Pick<
  typeof listings.$inferInsert,
  "productId" | "marketplaceId" | "vendorId" | "providerId" | "contractId"
>;

/** The one listing of a product on a marketplace, held until the transaction ends; it stands by the contract it was asked for last. */
async function holdOrInsert(tx: Transaction, facts: Facts) {
  const there = () =>
    tx
      .select({ id: listings.id, status: listings.status })
      .from(listings)
      .where(and(eq(listings.productId, facts.productId), eq(listings.marketplaceId, facts.marketplaceId)))
      .for("update");
  let [known] = await there();
  if (!known) {
    await withNewId("listing", async (drawn) => {
      const rows = await tx
        .insert(listings)
        .values({ ...facts, id: drawn })
        .onConflictDoNothing()
        .returning({ id: listings.id });
      [known] = await there();
      return rows.length > 0 || known !== undefined;
    });
  }
  if (known!.status === "unlisted")
    await tx
      .update(listings)
      .set({ contractId: facts.contractId, updatedAt: sql`now()` })
      .where(eq(listings.id, known!.id));
  return known!;
}
