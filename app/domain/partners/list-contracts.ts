import { and, eq, or } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, contracts, marketplaces } from "~/db/schema";
import { updateAvailable } from "~/domain/contracts/waiting";
import { keyset } from "~/domain/lists/keyset";
import { pageOf, type Window } from "~/domain/lists/page";
import { findPartner } from "./find";

/**
 * The contracts between the actor's company and one of its partners, newest first, and whether a newer wording waits to be signed. Row P9.
 * @throws NotFound for a company that is no partner
 */
export async function listPartnerContracts(actor: Operator, partnerId: string, window: Window) {
  await findPartner(actor, partnerId);
  const own = actor.company.id;
  const { id, type, status, createdAt } = contracts;
  const order = keyset({ column: createdAt, id, cast: "timestamptz", descending: true }, window);
  const found = await db
    .select({
      ...{ id, type, status, createdAt, updateAvailable },
      agreement: { id: agreements.id, name: agreements.name },
      marketplace: marketplaces.name,
    })
    .from(contracts)
    .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
    .leftJoin(marketplaces, eq(marketplaces.id, agreements.marketplaceId))
    .where(
      and(
        or(
          and(eq(contracts.companyId, own), eq(contracts.partnerId, partnerId)),
          and(eq(contracts.companyId, partnerId), eq(contracts.partnerId, own)),
        ),
        order.condition,
      ),
    )
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.createdAt.toISOString(), row.id]);
}
