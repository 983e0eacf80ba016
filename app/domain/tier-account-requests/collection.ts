import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, products, tierAccountRequests, tierAccounts, tierAccountVersions } from "~/db/schema";
import { collect, type Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { inOrder } from "~/domain/collections/readable";
import { nameOf } from "~/domain/operators/name-of";
import { NotFound } from "~/domain/refusals";
import { NO_HUB } from "~/domain/tier-accounts/collection";
import { versionColumns } from "~/domain/tier-accounts/wired-versions";
import type { Query } from "~/rql/query";
import { requestsVisibleTo } from "./policy";
import { requestStatuses } from "./status";

const request = tierAccountRequests;
const [vendors, providers] = [alias(companies, "vendors"), alias(companies, "providers")];

/** A member of the account as the request announces it. */
const announced = (...path: [string, ...string[]]) => sql`${tierAccountVersions.data} #>> ${`{${path.join(",")}}`}`;

/** What requests are filtered, searched and ordered by on the wire. Rows A1, A3; connect.md §3.3. */
export const tierAccountRequestFields: Fields = {
  id: { column: request.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  type: { column: sql`'update'::text`, lookups: TEXT },
  status: { column: request.status, type: requestStatuses, lookups: TEXT, ordered: true },
  "account.id": { column: request.tierAccountId, lookups: TEXT, none: "null", ordered: true },
  "account.name": { column: announced("name"), lookups: TEXT, none: "null", ordered: true },
  "account.external_id": {
    ...{ column: announced("externalId"), lookups: TEXT, none: "empty", searched: true, ordered: true },
  },
  "account.external_uid": { column: announced("externalUid"), lookups: TEXT, searched: true, ordered: true },
  "account.version": { column: request.version, type: "number", lookups: NUMBER, ordered: true },
  "account.environment": { column: announced("environment"), lookups: TEXT, none: "null" },
  "account.hub.id": {
    ...{
      column: announced("hub", "id"),
      lookups: TEXT,
      none: "null",
      noneId: NO_HUB.id,
      searched: true,
      ordered: true,
    },
  },
  "account.hub.name": { column: announced("hub", "name"), lookups: TEXT, searched: true, ordered: true },
  "product.id": { column: request.productId, lookups: TEXT, none: "null", searched: true, ordered: true },
  "product.name": { column: products.name, lookups: TEXT, searched: true, ordered: true },
  "vendor.id": { column: request.vendorId, lookups: TEXT, none: "null" },
  "vendor.name": { column: vendors.name, lookups: TEXT },
  "provider.id": { column: request.providerId, lookups: TEXT, none: "null" },
  "provider.name": { column: providers.name, lookups: TEXT },
  created: { column: request.createdAt, type: "moment", lookups: NUMBER, ordered: true },
  updated: { column: request.updatedAt, type: "moment", lookups: NUMBER, ordered: true },
  "events.created.at": { column: request.createdAt, type: "moment", lookups: NUMBER, ordered: true },
  "events.updated.at": { column: request.updatedAt, type: "moment", lookups: NUMBER, ordered: true },
  account: null,
  product: null,
  vendor: null,
  provider: null,
  reason: null,
  events: null,
};

const ofVersion = sql`${tierAccountVersions.tierAccountId} = ${request.tierAccountId}
  and ${tierAccountVersions.version} = ${request.version}`;

const collectionOf = (actor: Operator): Collection => ({
  ...{
    id: request.id,
    fields: tierAccountRequestFields,
    mine: requestsVisibleTo(actor),
    usual: request.createdAt,
  },
  tables: sql`${request}`,
  joins: {
    "account.": sql`left join ${tierAccountVersions} on ${ofVersion}`,
    "product.": sql`left join ${products} on ${products.id} = ${request.productId}`,
    "vendor.": sql`left join ${companies} ${vendors} on ${vendors.id} = ${request.vendorId}`,
    "provider.": sql`left join ${companies} ${providers} on ${providers.id} = ${request.providerId}`,
  },
});

/** Requests in the actor's sight, with everything that the wire tells of them; in front the account as each announces it. */
const wiredRequests = (actor: Operator, fit: SQL) =>
  db
    .select({
      ...versionColumns(actor),
      request: { id: request.id, status: request.status, reason: request.reason },
      product: { id: products.id, name: products.name, status: products.status },
      vendor: { id: vendors.id, name: vendors.name },
      provider: { id: providers.id, name: providers.name },
      made: { at: request.createdAt, id: request.createdBy, name: nameOf(request.createdBy, actor) },
      decided: { at: request.updatedAt, id: request.decidedBy, name: nameOf(request.decidedBy, actor) },
    })
    .from(request)
    .innerJoin(tierAccounts, eq(tierAccounts.id, request.tierAccountId))
    .innerJoin(companies, eq(companies.id, tierAccounts.ownerId))
    .innerJoin(tierAccountVersions, ofVersion)
    .innerJoin(products, eq(products.id, request.productId))
    .innerJoin(vendors, eq(vendors.id, request.vendorId))
    .innerJoin(providers, eq(providers.id, request.providerId))
    .where(and(fit, requestsVisibleTo(actor)));

type Wired = Awaited<ReturnType<typeof wiredRequests>>[number];

const inTwo = ({ request: { id, ...own }, product, vendor, provider, made, decided, ...account }: Wired) => ({
  ...{ id, ...own, account, product, vendor, provider, made, decided },
});

export type WiredRequest = ReturnType<typeof inTwo>;

/**
 * The page of tier account requests that a query of the API asks for, and how many there are in all. Row A3.
 * @throws BadQuery
 */
export async function collectRequests(actor: Operator, query: Query) {
  const { ids, total } = await collect(collectionOf(actor), query);
  return { rows: await findWiredRequests(actor, ids), total };
}

/** These of them, in this order. */
export const findWiredRequests = async (actor: Operator, ids: readonly string[]): Promise<WiredRequest[]> =>
  ids.length === 0 ? [] : inOrder(ids, (await wiredRequests(actor, inArray(request.id, [...ids]))).map(inTwo));

/**
 * One of them.
 * @throws NotFound for anybody but its two parties
 */
export async function findWiredRequest(actor: Operator, id: string): Promise<WiredRequest> {
  const [row] = await findWiredRequests(actor, [id]);
  if (!row) throw new NotFound("request");
  return row;
}
