import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies } from "~/db/schema";
import { provenHost } from "~/domain/store-domains/proven-host";
import { demandStorefront } from "./policy";

const statement = db
  .select({ nickname: companies.nickname, host: provenHost })
  .from(companies)
  .where(eq(companies.id, sql.placeholder("companyId")))
  .prepare("store_address_of");

/** What the address of a storefront is made of; without a nickname it has none. */
export interface StoreAddress {
  nickname: string | null;
  /** The own domain, once it is proven. */
  host: string | null;
}

/**
 * The nickname and the own domain in the Customer Portal URL of the actor's company. Row S1.
 * @throws NotFound for vendors
 */
export async function findStoreAddress(actor: Operator): Promise<StoreAddress> {
  demandStorefront(actor);
  const [row] = await statement.execute({ companyId: actor.company.id });
  return row ?? { nickname: null, host: null };
}
