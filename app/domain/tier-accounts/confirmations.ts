import { and, asc, eq, or, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, products, tierAccountRequests } from "~/db/schema";
import { canDecide, requestsVisibleTo } from "~/domain/tier-account-requests/policy";

/** So many pending requests are shown with the account; the list of requests has the others. */
const SHOWN = 10;

/** Every request of the account that the actor sees, with what its product's other requests say of it. */
function requestsOf(actor: Operator, tierAccountId: string) {
  const { id, version, status, reason, productId, vendorId } = tierAccountRequests;
  return db
    .select({
      ...{ id, version, status, reason, productId, vendorId },
      product: sql<string>`${products.name}`.as("product"),
      vendor: sql<string>`${companies.name}`.as("vendor"),
      recency: sql<number>`row_number() over (partition by ${productId} order by ${version} desc)`.as("recency"),
      accepted: sql<
        number | null
      >`max(${version}) filter (where ${status} = 'accepted') over (partition by ${productId})`.as("accepted"),
      first: sql<number>`min(${version}) over (partition by ${productId})`.as("first"),
      place: sql<number>`row_number() over (partition by ${status} order by ${version} desc, ${id} desc)`.as("place"),
      pending: sql<number>`(count(*) filter (where ${status} = 'pending') over ())::int`.as("pending"),
    })
    .from(tierAccountRequests)
    .innerJoin(products, eq(products.id, productId))
    .innerJoin(companies, eq(companies.id, vendorId))
    .where(and(eq(tierAccountRequests.tierAccountId, tierAccountId), requestsVisibleTo(actor)))
    .as("standing");
}

/**
 * How the vendors stand to an account: per linked product the last version its vendor accepted beside the newest, and the newest requests
 * that wait, oldest of them first; for a vendor its own alone. Row C8, decision 1.
 * @param decided the request that the reader has just decided
 */
export async function findStanding(actor: Operator, tierAccountId: string, decided: string | null = null) {
  const standing = requestsOf(actor, tierAccountId);
  const rows = await db
    .select()
    .from(standing)
    .where(
      or(
        eq(standing.recency, 1),
        and(eq(standing.status, "pending"), sql`${standing.place} <= ${SHOWN}`),
        decided === null ? undefined : eq(standing.id, decided),
      ),
    )
    .orderBy(asc(standing.vendor), asc(standing.product), asc(standing.productId), asc(standing.version));
  const all = rows.map(({ productId, product, recency, accepted, first, place, pending: _pending, ...row }) => ({
    ...row,
    product: { id: productId, name: product },
    newest: Number(recency) === 1,
    /** The newest version this vendor has accepted, or null when it never has. */
    acceptedVersion: accepted,
    /** The version it works with: the one it accepted, else the one it knew before its first request. */
    knownVersion: accepted ?? first - 1,
    shown: row.status === "pending" && Number(place) <= SHOWN,
    may: { decide: row.status === "pending" && canDecide(actor, row) },
  }));
  const pending = all.filter(({ shown }) => shown).toSorted((a, b) => a.version - b.version);
  return {
    confirmations: all.filter(({ newest }) => newest),
    pending,
    pendingBeyond: (rows[0]?.pending ?? 0) - pending.length,
    decided: all.find(({ id, status }) => id === decided && status !== "pending" && status !== "unsupported") ?? null,
  };
}

export type Standing = Awaited<ReturnType<typeof findStanding>>;
export type VendorStanding = Standing["confirmations"][number];
