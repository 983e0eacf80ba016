import { sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, products, tierAccountRequests } from "~/db/schema";

export interface OfferedProduct {
  id: string;
  name: string;
  vendorId: string;
  vendor: string;
}

/**
 * The products there are requests for, so that a list can be narrowed to one of them or to one of their vendors: up to 200. Finds them
 * one by one in an index, however many requests there are.
 */
export async function offerProducts(actor: Operator): Promise<OfferedProduct[]> {
  const { productId, providerId } = tierAccountRequests;
  const mine = sql`${providerId} = ${actor.company.id}`;
  if (!isProvider(actor.company)) {
    return db.execute<OfferedProduct & Record<string, unknown>>(sql`
      select p.id, p.name, p.vendor_id as "vendorId", v.name as vendor
      from ${products} p join ${companies} v on v.id = p.vendor_id
      where p.vendor_id = ${actor.company.id} order by p.name, p.id limit 200`);
  }
  return db.execute<OfferedProduct & Record<string, unknown>>(sql`
    with recursive mine as (
      (select ${productId} as id from ${tierAccountRequests} where ${mine} order by ${productId} limit 1)
      union all
      select (select ${productId} from ${tierAccountRequests} where ${mine} and ${productId} > mine.id
        order by ${productId} limit 1) from mine where mine.id is not null)
    select p.id, p.name, p.vendor_id as "vendorId", v.name as vendor
    from mine join ${products} p on p.id = mine.id join ${companies} v on v.id = p.vendor_id
    order by p.name, p.id limit 200`);
}
