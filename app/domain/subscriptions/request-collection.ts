import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { fulfilmentRequests, subscriptions } from "~/db/schema";
import type { Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { readable } from "~/domain/collections/readable";
import { subscriptionFields, subscriptionJoins, subscriptionRows } from "./collection";
import { isNoDraft, subscriptionsVisibleTo } from "./policy";

const at = fulfilmentRequests;

/** What fulfilment requests are filtered, searched and ordered by: the fields of their subscription stand behind `asset.`. */
const fields: Fields = {
  ...Object.fromEntries(Object.entries(subscriptionFields).map(([path, field]) => [`asset.${path}`, field])),
  id: { column: at.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  type: { column: at.type, type: at.type.enumValues, lookups: TEXT, ordered: true },
  status: { column: at.status, type: at.status.enumValues, lookups: TEXT, ordered: true },
  "marketplace.id": { column: subscriptions.marketplaceId, lookups: TEXT, none: "null", noneId: "MP-00000" },
  created: { column: at.createdAt, type: "moment", lookups: NUMBER, ordered: true },
  updated: { column: at.updatedAt, type: "moment", lookups: NUMBER, ordered: true },
};

const inSightOf = (actor: Operator) => and(subscriptionsVisibleTo(actor), isNoDraft)!;

const collectionOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: at.id, mine: inSightOf(actor), usual: at.createdAt },
  tables: sql`${at} join ${subscriptions} on ${subscriptions.id} = ${at.subscriptionId} ${subscriptionJoins}`,
});

async function rowsOf(actor: Operator, fit: SQL) {
  const { id, type, status, reason, subscriptionId, createdAt, updatedAt } = at;
  const requests = await db
    .select({ id, type, status, reason, subscriptionId, createdAt, updatedAt })
    .from(at)
    .innerJoin(subscriptions, eq(subscriptions.id, at.subscriptionId))
    .where(and(fit, inSightOf(actor)));
  if (requests.length === 0) return [];
  const named = requests.map((request) => request.subscriptionId);
  const assets = await subscriptionRows(and(inArray(subscriptions.id, named), inSightOf(actor)));
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  return requests.map((request) => ({ ...request, asset: byId.get(request.subscriptionId)! }));
}

export type WiredFulfilmentRequest = Awaited<ReturnType<typeof rowsOf>>[number];

/** The fulfilment requests in sight of a company, as programs read them. Row A3. */
export const readableFulfilmentRequests = readable("request", fields, collectionOf, rowsOf);
