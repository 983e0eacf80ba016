import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { companies, hubs, tierAccountRequests, tierAccounts } from "~/db/schema";
import { isNamed } from "~/domain/subscriptions/policy";

export const parents = alias(tierAccounts, "parents");

/** How the vendors stand to an account, by their newest requests for it. */
export interface Confirmation {
  /** Vendors, not requests. */
  pending: number;
  ignoredBy: string | null;
  accepted: number;
  linked: boolean;
}

const confirmation = (actor: Operator) => {
  const mine = actor.company.role === "vendor" ? sql`and r.vendor_id = ${actor.company.id}` : sql``;
  return sql<Confirmation>`(
    select json_build_object(
      'pending', count(distinct newest.vendor_id) filter (where newest.status = 'pending'),
      'accepted', count(*) filter (where newest.status = 'accepted'),
      'ignoredBy', (select v.name from ${companies} v
        where v.id = min(newest.vendor_id) filter (where newest.status = 'ignored')),
      'linked', count(*) > 0 or ${isNamed(tierAccounts.id)})
    from (select distinct on (r.product_id) r.status, r.vendor_id from ${tierAccountRequests} r
          where r.tier_account_id = ${tierAccounts.id} ${mine} order by r.product_id, r.version desc) newest)`;
};

/** What the directory shows unless other columns are asked for. */
export const shown = (actor: Operator) => ({
  id: tierAccounts.id,
  type: tierAccounts.type,
  name: tierAccounts.name,
  parent: parents.name,
  hub: hubs.name,
  owner: companies.name,
  createdAt: tierAccounts.createdAt,
  updatedAt: tierAccounts.updatedAt,
  confirmation: confirmation(actor),
});

/** Everything else a column can show. */
export const more = {
  externalId: tierAccounts.externalId,
  externalUid: tierAccounts.externalUid,
  taxId: tierAccounts.taxId,
  email: tierAccounts.email,
  environment: tierAccounts.environment,
  version: tierAccounts.version,
  contactInfo: tierAccounts.contactInfo,
  parentId: tierAccounts.parentId,
  hubId: tierAccounts.hubId,
};
