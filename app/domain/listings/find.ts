import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, listings, marketplaces, products } from "~/db/schema";
import { managesCatalog } from "~/domain/catalog/policy";
import { NotFound } from "~/domain/refusals";
import { listingsVisibleTo, partyOf } from "./policy";
import { listingAfter } from "./status";

const vendors = alias(companies, "vendors");
const providers = alias(companies, "providers");

/**
 * One listing. Row P9.
 * @throws NotFound for anybody but its vendor and its provider, and for the provider until it has been asked
 */
export async function findListing(actor: Operator, listingId: string) {
  const { id, status, contractId, version, createdAt, updatedAt } = listings;
  const [row] = await db
    .select({
      ...{ id, status, contractId, version, createdAt, updatedAt },
      product: { id: products.id, name: products.name, description: products.description },
      marketplace: { id: marketplaces.id, name: marketplaces.name },
      vendor: { id: vendors.id, name: vendors.name },
      provider: { id: providers.id, name: providers.name },
    })
    .from(listings)
    .innerJoin(products, eq(products.id, listings.productId))
    .innerJoin(marketplaces, eq(marketplaces.id, listings.marketplaceId))
    .innerJoin(vendors, eq(vendors.id, listings.vendorId))
    .innerJoin(providers, eq(providers.id, listings.providerId))
    .where(and(eq(id, listingId), listingsVisibleTo(actor)));
  if (!row) throw new NotFound("listing");
  const asks = partyOf(actor) === "vendor" && managesCatalog(actor);
  return {
    ...row,
    may: {
      change: asks && row.status === listingAfter.update.from,
      remove: asks && row.status === listingAfter.remove.from,
    },
  };
}
