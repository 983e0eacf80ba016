import { and, eq, inArray, notInArray } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { hubs, marketplaceHubs } from "~/db/schema";
import { Invalid } from "~/domain/refusals";

/**
 * Gives a marketplace these hubs and no others, in the transaction of the deed that asks for it. Hubs that stay keep their external ID.
 * @throws Invalid("hubs") when one of them is not the company's
 */
export async function putHubs(
  tx: Transaction,
  { company }: Operator,
  marketplaceId: string,
  hubIds: readonly string[],
): Promise<void> {
  const wanted = [...hubIds];
  const own = await tx
    .select({ id: hubs.id })
    .from(hubs)
    .where(and(inArray(hubs.id, wanted), eq(hubs.companyId, company.id)));
  if (own.length !== new Set(wanted).size) throw new Invalid("hubs", "hub-not-found");
  await tx
    .delete(marketplaceHubs)
    .where(and(eq(marketplaceHubs.marketplaceId, marketplaceId), notInArray(marketplaceHubs.hubId, wanted)));
  if (wanted.length > 0)
    await tx
      .insert(marketplaceHubs)
      .values(wanted.map((hubId) => ({ marketplaceId, hubId })))
      .onConflictDoNothing();
}
