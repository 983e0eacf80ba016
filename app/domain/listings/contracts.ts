import { and, asc, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, companies, contracts, marketplaces, products } from "~/db/schema";
import { demandAsking } from "./policy";

/** The vendor's active distribution contracts: each opens one marketplace. */
export const openingContracts = ({ company }: Operator) =>
  and(eq(contracts.partnerId, company.id), eq(contracts.type, "distribution"), eq(contracts.status, "active"));

/**
 * What a vendor can choose when it asks for a listing: its published products, and the marketplaces that its distribution contracts
 * open, up to 200 of each. Row P9.
 * @throws NotFound for providers; Forbidden for sales and viewers
 */
export async function listingChoices(actor: Operator) {
  demandAsking(actor);
  const [own, opened] = await Promise.all([
    db
      .select({ id: products.id, name: products.name })
      .from(products)
      .where(and(eq(products.vendorId, actor.company.id), eq(products.status, "published")))
      .orderBy(asc(products.name), asc(products.id))
      .limit(200),
    db
      .select({ id: contracts.id, marketplace: marketplaces.name, provider: companies.name })
      .from(contracts)
      .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
      .innerJoin(marketplaces, eq(marketplaces.id, agreements.marketplaceId))
      .innerJoin(companies, eq(companies.id, contracts.companyId))
      .where(openingContracts(actor))
      .orderBy(asc(companies.name), asc(marketplaces.name), asc(contracts.id))
      .limit(200),
  ]);
  return { products: own, contracts: opened };
}
