import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, products, tierAccountRequests, tierAccounts } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { COUNT_CAP, pageOf, type Window, windowOf } from "~/domain/lists/page";
import { requestsVisibleTo } from "./policy";
import { type RequestStatus, requestStatuses } from "./status";

export interface RequestQuery {
  status: RequestStatus | null;
  tierAccountId: string | null;
  window: Window;
}

/** What the list's address asks for; what makes no sense is the default. */
export function requestQuery(params: URLSearchParams): RequestQuery {
  const status = requestStatuses.find((known) => known === params.get("status")) ?? null;
  return { status, tierAccountId: params.get("account") || null, window: windowOf(params) };
}

const conditions = (actor: Operator, { status, tierAccountId }: Omit<RequestQuery, "window">) =>
  and(
    requestsVisibleTo(actor),
    status ? eq(tierAccountRequests.status, status) : undefined,
    tierAccountId ? eq(tierAccountRequests.tierAccountId, tierAccountId) : undefined,
  );

/** One page of the tier account requests that concern the actor's company, newest first. Row C1. */
export async function listRequests(actor: Operator, query: RequestQuery) {
  const { id, createdAt, status, version, tierAccountId, updatedAt } = tierAccountRequests;
  const order = keyset({ column: createdAt, id, cast: "timestamptz", descending: true }, query.window);
  const found = await db
    .select({
      ...{ id, status, version, createdAt, updatedAt },
      account: { id: tierAccountId, name: tierAccounts.name },
      product: { id: products.id, name: products.name },
      vendor: companies.name,
    })
    .from(tierAccountRequests)
    .innerJoin(tierAccounts, eq(tierAccounts.id, tierAccountId))
    .innerJoin(products, eq(products.id, tierAccountRequests.productId))
    .innerJoin(companies, eq(companies.id, tierAccountRequests.vendorId))
    .where(and(conditions(actor, query), order.condition))
    .orderBy(...order.orderBy)
    .limit(query.window.size + 1);
  return pageOf(found, query.window, (row) => [row.createdAt.toISOString(), row.id]);
}

/** How many requests the query finds, counted up to `COUNT_CAP` + 1. */
export async function countRequests(actor: Operator, query: Omit<RequestQuery, "window">): Promise<number> {
  const capped = db
    .select({ one: sql`1`.as("one") })
    .from(tierAccountRequests)
    .where(conditions(actor, query))
    .limit(COUNT_CAP + 1)
    .as("capped");
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(capped);
  return row?.count ?? 0;
}
