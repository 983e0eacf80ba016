import { sql } from "drizzle-orm";
import { tierAccountRequests } from "~/db/schema";

/** Who sees which request, as rows of object, company and product: what the policy says of one company, for whoever asks about many. */
export const requestSights = sql`(
  select id as object_id, provider_id as company_id, product_id from ${tierAccountRequests}
  union all select id, vendor_id, product_id from ${tierAccountRequests})`;
