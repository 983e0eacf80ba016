import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies } from "~/db/schema";
import { demandStorefront } from "./policy";

const statement = db
  .select({ nickname: companies.nickname })
  .from(companies)
  .where(eq(companies.id, sql.placeholder("companyId")))
  .prepare("store_address_of");

/**
 * The nickname in the Customer Portal URL of the actor's company; null as long as it has none. Row S1.
 * @throws NotFound for vendors
 */
export async function findStoreAddress(actor: Operator): Promise<string | null> {
  demandStorefront(actor);
  const [row] = await statement.execute({ companyId: actor.company.id });
  return row?.nickname ?? null;
}
