import { and, eq, isNotNull, or, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, agreementVersions, contracts, marketplaces } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { pageOf, type Window } from "~/domain/lists/page";
import { findPartner } from "./find";

/** The version that is on offer now; a partner may not have signed it yet. */
const offered = sql<number | null>`(${db
  .select({ version: agreementVersions.version })
  .from(agreementVersions)
  .where(and(eq(agreementVersions.agreementId, agreements.id), agreementVersions.active))})`;

/**
 * The contracts between the actor's company and one of its partners, newest first, and whether a newer wording waits to be signed. Row P9.
 * @throws NotFound for a company that is no partner
 */
export async function listPartnerContracts(actor: Operator, partnerId: string, window: Window) {
  await findPartner(actor, partnerId);
  const own = actor.company.id;
  const { id, type, status, createdAt, agreementVersion } = contracts;
  const order = keyset({ column: createdAt, id, cast: "timestamptz", descending: true }, window);
  const found = await db
    .select({
      ...{ id, type, status, createdAt, agreementVersion, offered },
      agreement: { id: agreements.id, name: agreements.name },
      marketplace: marketplaces.name,
    })
    .from(contracts)
    .innerJoin(agreements, eq(agreements.id, contracts.agreementId))
    .leftJoin(marketplaces, and(eq(marketplaces.id, agreements.marketplaceId), isNotNull(agreements.marketplaceId)))
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
  const page = pageOf(found, window, (row) => [row.createdAt.toISOString(), row.id]);
  const rows = page.rows.map(({ offered, agreementVersion, ...row }) => ({
    ...row,
    updateAvailable: row.status === "active" && offered !== null && offered !== agreementVersion,
  }));
  return { ...page, rows };
}

export type PartnerContractRow = Awaited<ReturnType<typeof listPartnerContracts>>["rows"][number];
