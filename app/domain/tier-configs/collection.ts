import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, marketplaces, products, tierAccounts, tierConfigRequests, tierConfigs } from "~/db/schema";
import type { Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { readable } from "~/domain/collections/readable";
import { tierConfigsVisibleTo } from "./policy";

const at = tierConfigs;
const [vendors, providers] = [alias(companies, "vendors"), alias(companies, "providers")];

const id = { lookups: TEXT, none: "null", ordered: true } as const;

/** What tier configurations are filtered, searched and ordered by, alone or within a request. Connect.md §4. */
const configFields: Fields = {
  id: { ...id, column: at.id, searched: true },
  status: { column: at.status, type: at.status.enumValues, lookups: TEXT, ordered: true },
  tier_level: { column: at.tierLevel, type: "number", lookups: NUMBER, ordered: true },
  "account.id": { ...id, column: at.tierAccountId, searched: true },
  "account.name": { column: tierAccounts.name, lookups: TEXT, searched: true, ordered: true },
  "account.company_name": { column: tierAccounts.name, lookups: TEXT },
  "account.external_id": { column: tierAccounts.externalId, lookups: TEXT, none: "empty", searched: true },
  "account.external_uid": { column: tierAccounts.externalUid, lookups: TEXT, searched: true },
  "product.id": { ...id, column: at.productId, searched: true },
  "product.name": { column: products.name, lookups: TEXT, searched: true, ordered: true },
  "marketplace.id": { ...id, column: at.marketplaceId, noneId: "MP-00000" },
  "marketplace.name": { column: marketplaces.name, lookups: TEXT },
  "connection.type": { column: sql`'production'::text`, type: ["production", "test", "preview"], lookups: TEXT },
  "connection.vendor.id": { column: at.vendorId, lookups: TEXT },
  "connection.provider.id": { column: tierAccounts.ownerId, lookups: TEXT },
  created: { column: at.createdAt, type: "moment", lookups: NUMBER, ordered: true },
  updated: { column: at.updatedAt, type: "moment", lookups: NUMBER, ordered: true },
  "events.created.at": { column: at.createdAt, type: "moment", lookups: NUMBER, ordered: true },
};

const joins = sql`left join ${tierAccounts} on ${tierAccounts.id} = ${at.tierAccountId}
  left join ${products} on ${products.id} = ${at.productId}
  left join ${marketplaces} on ${marketplaces.id} = ${at.marketplaceId}`;

const configsOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: at.id, mine: tierConfigsVisibleTo(actor), usual: at.createdAt },
  tables: sql`${at} ${joins}`,
});

const configRows = (actor: Operator, fit: SQL) =>
  db
    .select({
      ...{ id: at.id, status: at.status, tierLevel: at.tierLevel, createdAt: at.createdAt, updatedAt: at.updatedAt },
      account: {
        ...{ id: tierAccounts.id, name: tierAccounts.name, externalId: tierAccounts.externalId },
        ...{ externalUid: tierAccounts.externalUid, taxId: tierAccounts.taxId, contactInfo: tierAccounts.contactInfo },
      },
      product: { id: products.id, name: products.name, status: products.status },
      marketplace: { id: marketplaces.id, name: marketplaces.name },
      vendor: { id: vendors.id, name: vendors.name },
      provider: { id: providers.id, name: providers.name },
      open: sql<string | null>`(select r.id from ${tierConfigRequests} r where r.tier_config_id = ${at.id}
        and r.status not in ('approved', 'failed') order by r.created_at desc, r.id limit 1)`,
    })
    .from(at)
    .innerJoin(tierAccounts, eq(tierAccounts.id, at.tierAccountId))
    .innerJoin(products, eq(products.id, at.productId))
    .innerJoin(marketplaces, eq(marketplaces.id, at.marketplaceId))
    .innerJoin(vendors, eq(vendors.id, at.vendorId))
    .innerJoin(providers, eq(providers.id, tierAccounts.ownerId))
    .where(and(fit, tierConfigsVisibleTo(actor)));

export type WiredTierConfig = Awaited<ReturnType<typeof configRows>>[number];

/** The tier configurations in sight of a company, as programs read them. Row A3. */
export const readableTierConfigs = readable("tier-config", configFields, configsOf, configRows);

const request = tierConfigRequests;

const requestFields: Fields = {
  ...Object.fromEntries(Object.entries(configFields).map(([path, field]) => [`configuration.${path}`, field])),
  id: { ...id, column: request.id, searched: true },
  type: { column: request.type, type: request.type.enumValues, lookups: TEXT, ordered: true },
  status: { column: request.status, type: request.status.enumValues, lookups: TEXT, ordered: true },
  created: { column: request.createdAt, type: "moment", lookups: NUMBER, ordered: true },
  updated: { column: request.updatedAt, type: "moment", lookups: NUMBER, ordered: true },
  "events.created.at": { column: request.createdAt, type: "moment", lookups: NUMBER, ordered: true },
};

const requestsOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: request.id, mine: tierConfigsVisibleTo(actor), usual: request.createdAt },
  tables: sql`${request} join ${at} on ${at.id} = ${request.tierConfigId} ${joins}`,
});

async function requestRows(actor: Operator, fit: SQL) {
  const { type, status, reason, tierConfigId, createdAt, updatedAt } = request;
  const rows = await db
    .select({ ...{ id: request.id, type, status, reason, tierConfigId, createdAt, updatedAt } })
    .from(request)
    .innerJoin(at, eq(at.id, tierConfigId))
    .where(and(fit, tierConfigsVisibleTo(actor)));
  if (rows.length === 0) return [];
  const configs = await configRows(
    actor,
    inArray(
      at.id,
      rows.map((row) => row.tierConfigId),
    ),
  );
  const byId = new Map(configs.map((config) => [config.id, config]));
  return rows.map((row) => ({ ...row, configuration: byId.get(row.tierConfigId)! }));
}

export type WiredTierConfigRequest = Awaited<ReturnType<typeof requestRows>>[number];

/** The requests for tier configurations in sight of a company, as programs read them. Row A3. */
export const readableTierConfigRequests = readable("tier-config-request", requestFields, requestsOf, requestRows);
