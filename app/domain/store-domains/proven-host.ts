import { sql } from "drizzle-orm";
import { companies, storeDomains } from "~/db/schema";

/** A column of a statement about companies: the own domain of the company's storefront, once it is proven. */
export const provenHost = sql<string | null>`(
  select d.host from ${storeDomains} d where d.company_id = ${companies.id} and d.proven_at is not null)`;
