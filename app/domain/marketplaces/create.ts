import type { Operator } from "~/auth/actor";
import { marketplaces } from "~/db/schema";
import { demandArrange, demandSeller } from "~/domain/catalog/policy";
import { inTransaction, record } from "~/domain/deed";
import { withNewId } from "~/domain/public-id";
import type { MarketplaceAnswers } from "./forms";
import { putHubs } from "./put-hubs";

/**
 * A distributor opens a marketplace, served by some of its hubs. Row P5.
 * @returns its id
 * @throws NotFound for vendors; Forbidden for resellers, sales and viewers; Invalid("hubs")
 */
export function createMarketplace(actor: Operator, wanted: MarketplaceAnswers & { hubIds: string[] }): Promise<string> {
  return inTransaction(async (tx) => {
    demandSeller(actor);
    demandArrange(actor);
    const { hubIds, ...facts } = wanted;
    const id = await withNewId("marketplace", async (drawn) => {
      const rows = await tx
        .insert(marketplaces)
        .values({ ...facts, id: drawn, companyId: actor.company.id })
        .onConflictDoNothing()
        .returning({ id: marketplaces.id });
      return rows.length > 0;
    });
    await putHubs(tx, actor, id, hubIds);
    await record(tx, actor, { deed: "marketplace.create", subjectId: id, after: { ...facts, hubs: hubIds } });
    return id;
  });
}
