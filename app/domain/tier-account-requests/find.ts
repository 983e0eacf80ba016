import { and, asc, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, operators, products, tierAccountRequests, tierAccounts, tierAccountVersions } from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import { canDecide, requestsVisibleTo } from "./policy";
import { isPending } from "./waiting";
import { isOpen } from "./status";

const vendors = alias(companies, "vendors");
const providers = alias(companies, "providers");
const old = alias(tierAccountVersions, "old");

/**
 * The version to compare with: the last one this product's vendor accepted before, else the one it knew before its first request. A
 * product that takes no changes is shown each change by itself.
 */
const comparedVersion = sql`case when ${tierAccountRequests.status} = 'unsupported' then ${tierAccountRequests.version} - 1
  else coalesce(
    (select max(r.version) from tier_account_requests r where r.tier_account_id = ${tierAccountRequests.tierAccountId}
      and r.product_id = ${tierAccountRequests.productId} and r.version < ${tierAccountRequests.version} and r.status = 'accepted'),
    (select min(r.version) - 1 from tier_account_requests r where r.tier_account_id = ${tierAccountRequests.tierAccountId}
      and r.product_id = ${tierAccountRequests.productId})) end`;

/**
 * One request with the version it announces beside the one its vendor works with. The account's data stays readable when the account is deleted.
 * Row C12.
 * @throws NotFound for anybody but its two parties
 */
export async function findRequest(actor: Operator, id: string) {
  const { tierAccountId, version } = tierAccountRequests;
  const [row] = await db
    .select({
      request: tierAccountRequests,
      product: { id: products.id, name: products.name, sync: products.tierAccountsSync },
      vendor: { id: vendors.id, name: vendors.name },
      provider: { id: providers.id, name: providers.name },
      after: tierAccountVersions.data,
      before: old.data,
      beforeVersion: sql<number>`${comparedVersion}`,
      newestVersion: tierAccounts.version,
      deleted: sql<boolean>`${tierAccounts.deletedAt} is not null`,
      decidedBy: sql<string | null>`(select ${operators.name} from ${operators}
        where ${operators.id} = ${tierAccountRequests.decidedBy})`,
    })
    .from(tierAccountRequests)
    .innerJoin(tierAccounts, eq(tierAccounts.id, tierAccountId))
    .innerJoin(products, eq(products.id, tierAccountRequests.productId))
    .innerJoin(vendors, eq(vendors.id, tierAccountRequests.vendorId))
    .innerJoin(providers, eq(providers.id, tierAccountRequests.providerId))
    .innerJoin(
      tierAccountVersions,
      and(eq(tierAccountVersions.tierAccountId, tierAccountId), eq(tierAccountVersions.version, version)),
    )
    .leftJoin(old, and(eq(old.tierAccountId, tierAccountId), sql`${old.version} = ${comparedVersion}`))
    .where(and(eq(tierAccountRequests.id, id), requestsVisibleTo(actor)));
  if (!row) throw new NotFound("request");
  const { request, ...rest } = row;
  const may = canDecide(actor, request) && isOpen(request.status);
  return { ...request, ...rest, may: { accept: may, ignore: may } };
}

export type FoundRequest = Awaited<ReturnType<typeof findRequest>>;

/** The oldest other request that waits for the actor's company's decision, so that one can follow another. */
export async function nextPending(actor: Operator, exceptId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: tierAccountRequests.id })
    .from(tierAccountRequests)
    .where(and(eq(tierAccountRequests.vendorId, actor.company.id), isPending, ne(tierAccountRequests.id, exceptId)))
    .orderBy(asc(tierAccountRequests.createdAt), asc(tierAccountRequests.id))
    .limit(1);
  return row?.id ?? null;
}
