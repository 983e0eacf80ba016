import type { Operator } from "~/auth/actor";
import { hubs } from "~/db/schema";
import { demandArrange, demandSeller } from "~/domain/catalog/policy";
import { inTransaction, record } from "~/domain/deed";
import { withNewId } from "~/domain/public-id";
import type { HubAnswers } from "./forms";

/**
 * A distributor adds a hub, from which accounts come in. Row P5.
 * @returns its id
 * @throws NotFound for vendors; Forbidden for resellers, sales and viewers
 */
export function createHub(actor: Operator, facts: HubAnswers): Promise<string> {
  return inTransaction(async (tx) => {
    demandSeller(actor);
    demandArrange(actor);
    const id = await withNewId("hub", async (drawn) => {
      const rows = await tx
        .insert(hubs)
        .values({ ...facts, id: drawn, companyId: actor.company.id })
        .onConflictDoNothing()
        .returning({ id: hubs.id });
      return rows.length > 0;
    });
    await record(tx, actor, { deed: "hub.create", subjectId: id, after: facts });
    return id;
  });
}
