import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias, type AnyPgColumn } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import {
  companies,
  fulfilmentRequests,
  marketplaces,
  products,
  subscriptionItems,
  subscriptions,
  tierAccounts,
} from "~/db/schema";
import type { Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { readable } from "~/domain/collections/readable";
import { isNoDraft, subscriptionsVisibleTo } from "./policy";

const at = subscriptions;
const [customers, tier1, tier2] = [
  alias(tierAccounts, "customers"),
  alias(tierAccounts, "t1"),
  alias(tierAccounts, "t2"),
];
const [vendors, providers] = [alias(companies, "vendors"), alias(companies, "providers")];

type Tier = typeof customers | typeof tier1 | typeof tier2;

/** The filters of one tier of a subscription. @param searched whether a search looks there too */
const ofTier = (name: string, tier: Tier, id: AnyPgColumn, searched?: true): Fields => ({
  [`tiers.${name}.id`]: { column: id, lookups: TEXT, none: "null", ordered: true, ...(searched && { searched }) },
  [`tiers.${name}.name`]: { column: tier.name, lookups: TEXT, ordered: true, ...(searched && { searched }) },
  [`tiers.${name}.external_id`]: {
    column: tier.externalId,
    lookups: TEXT,
    none: "empty",
    ...(searched && { searched }),
  },
  [`tiers.${name}.external_uid`]: { column: tier.externalUid, lookups: TEXT, ...(searched && { searched }) },
  [`tiers.${name}.tax_id`]: { column: tier.taxId, lookups: TEXT, none: "empty" },
});

/** What subscriptions are filtered, searched and ordered by, wherever they stand: on their own or within a request. Connect.md §4. */
export const subscriptionFields: Fields = {
  id: { column: at.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  status: { column: at.status, type: at.status.enumValues, lookups: TEXT, ordered: true },
  external_id: { column: at.externalId, lookups: TEXT, none: "empty", searched: true, ordered: true },
  "product.id": { column: at.productId, lookups: TEXT, none: "null", searched: true, ordered: true },
  "product.name": { column: products.name, lookups: TEXT, searched: true, ordered: true },
  "marketplace.id": { column: at.marketplaceId, lookups: TEXT, none: "null", noneId: "MP-00000", ordered: true },
  "marketplace.name": { column: marketplaces.name, lookups: TEXT, ordered: true },
  "connection.provider.id": { column: at.providerId, lookups: TEXT },
  "connection.vendor.id": { column: at.vendorId, lookups: TEXT },
  "connection.type": { column: sql`'production'::text`, type: ["production", "test", "preview"], lookups: TEXT },
  ...ofTier("customer", customers, at.customerId, true),
  ...ofTier("tier1", tier1, at.tier1Id),
  ...ofTier("tier2", tier2, at.tier2Id),
  "events.created.at": { column: at.createdAt, type: "moment", lookups: NUMBER, ordered: true },
  "events.updated.at": { column: at.updatedAt, type: "moment", lookups: NUMBER, ordered: true },
};

/** All that those fields look at, joined to subscriptions. */
export const subscriptionJoins = sql`left join ${products} on ${products.id} = ${at.productId}
  left join ${marketplaces} on ${marketplaces.id} = ${at.marketplaceId}
  left join ${tierAccounts} ${customers} on ${customers.id} = ${at.customerId}
  left join ${tierAccounts} ${tier1} on ${tier1.id} = ${at.tier1Id}
  left join ${tierAccounts} ${tier2} on ${tier2.id} = ${at.tier2Id}`;

const hidden: Fields = { items: null, params: null, tiers: null, configuration: null, pending_request: null };

const collectionOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: at.id, usual: at.createdAt },
  mine: and(subscriptionsVisibleTo(actor), isNoDraft)!,
  tables: sql`${at} ${subscriptionJoins}`,
});

const tierColumns = (tier: Tier) => ({
  ...{ id: tier.id, name: tier.name, externalId: tier.externalId, externalUid: tier.externalUid },
  ...{ taxId: tier.taxId, contactInfo: tier.contactInfo },
});

interface Item {
  mpn: string;
  name: string;
  quantity: number;
}

const items = sql<Item[]>`coalesce((
  select json_agg(json_build_object('mpn', i.mpn, 'name', i.name, 'quantity', i.quantity) order by i.mpn)
  from ${subscriptionItems} i where i.subscription_id = ${at.id}), '[]'::json)`;

const pending = sql<string | null>`(select r.id from ${fulfilmentRequests} r
  where r.subscription_id = ${at.id} and r.status in ('pending', 'inquiring', 'tiers_setup', 'scheduled')
  order by r.created_at desc, r.id limit 1)`;

/** Everything that the wire tells of a subscription. */
export const subscriptionRows = (fit: SQL | undefined) =>
  db
    .select({
      ...{ id: at.id, status: at.status, externalId: at.externalId, createdAt: at.createdAt, updatedAt: at.updatedAt },
      ...{ items, pending },
      product: { id: products.id, name: products.name, status: products.status },
      marketplace: { id: marketplaces.id, name: marketplaces.name },
      vendor: { id: vendors.id, name: vendors.name },
      provider: { id: providers.id, name: providers.name },
      customer: tierColumns(customers),
      tier1: tierColumns(tier1),
      tier2: tierColumns(tier2),
    })
    .from(at)
    .innerJoin(products, eq(products.id, at.productId))
    .innerJoin(marketplaces, eq(marketplaces.id, at.marketplaceId))
    .innerJoin(vendors, eq(vendors.id, at.vendorId))
    .innerJoin(providers, eq(providers.id, at.providerId))
    .innerJoin(customers, eq(customers.id, at.customerId))
    .leftJoin(tier1, eq(tier1.id, at.tier1Id))
    .leftJoin(tier2, eq(tier2.id, at.tier2Id))
    .where(fit);

export type WiredSubscription = Awaited<ReturnType<typeof subscriptionRows>>[number];

/** The subscriptions in sight of a company, as programs read them: assets on the wire. Row A3. */
export const readableSubscriptions = readable(
  "subscription",
  { ...subscriptionFields, ...hidden },
  collectionOf,
  (actor, fit) => subscriptionRows(and(fit, subscriptionsVisibleTo(actor), isNoDraft)),
);
