import { and, asc, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable } from "~/db/client";
import { marketplaceHubs, marketplaces } from "~/db/schema";
import { canArrange } from "~/domain/catalog/policy";
import { NotFound } from "~/domain/refusals";
import { marketplacesVisibleTo } from "./policy";

/** The ids of a marketplace's hubs. */
export const hubsOf = async (at: Queryable, marketplaceId: string): Promise<string[]> => {
  const rows = await at
    .select({ id: marketplaceHubs.hubId })
    .from(marketplaceHubs)
    .where(eq(marketplaceHubs.marketplaceId, marketplaceId))
    .orderBy(asc(marketplaceHubs.hubId));
  return rows.map(({ id }) => id);
};

/**
 * One marketplace with its hubs. Row P5.
 * @throws NotFound of another company
 */
export async function findMarketplace(actor: Operator, id: string) {
  const [row] = await db
    .select()
    .from(marketplaces)
    .where(and(eq(marketplaces.id, id), marketplacesVisibleTo(actor)));
  if (!row) throw new NotFound("marketplace");
  return { ...row, hubIds: await hubsOf(db, id), may: { change: canArrange(actor) } };
}

export type FoundMarketplace = Awaited<ReturnType<typeof findMarketplace>>;
