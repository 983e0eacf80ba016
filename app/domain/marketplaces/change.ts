import { isDeepStrictEqual } from "node:util";
import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { marketplaces } from "~/db/schema";
import { demandArrange } from "~/domain/catalog/policy";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, NotFound } from "~/domain/refusals";
import { hubsOf } from "./find";
import type { MarketplaceAnswers } from "./forms";
import { marketplacesVisibleTo } from "./policy";
import { putHubs } from "./put-hubs";

/**
 * Changes a marketplace and its hubs. Saving what is so already changes nothing. Row P5.
 * @param base when the marketplace had been changed last, as the person saw it, in milliseconds
 * @throws NotFound of another company; Forbidden for resellers, sales and viewers; Conflict("settings-stale"); Invalid("hubs")
 */
export function changeMarketplace(
  actor: Operator,
  id: string,
  wanted: MarketplaceAnswers & { hubIds: string[] },
  base: number,
): Promise<{ changed: boolean }> {
  return inTransaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(marketplaces)
      .where(and(eq(marketplaces.id, id), marketplacesVisibleTo(actor)))
      .for("update");
    if (!row) throw new NotFound("marketplace");
    demandArrange(actor);
    const { name, description, zone, currency, updatedAt } = row;
    const { hubIds, ...facts } = wanted;
    const before = { name, description: description ?? "", zone, currency, hubs: await hubsOf(tx, id) };
    const after = { ...facts, hubs: hubIds.toSorted() };
    if (isDeepStrictEqual(before, { ...before, ...after })) return { changed: false };
    if (updatedAt.getTime() !== base) throw new Conflict("settings-stale");
    await tx
      .update(marketplaces)
      .set({ ...facts, updatedAt: sql`greatest(now(), ${marketplaces.updatedAt} + interval '1 ms')` })
      .where(eq(marketplaces.id, id));
    await putHubs(tx, actor, id, hubIds);
    await record(tx, actor, { deed: "marketplace.change", subjectId: id, before, after });
    return { changed: true };
  });
}
