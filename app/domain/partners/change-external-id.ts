import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { partners } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, NotFound } from "~/domain/refusals";
import { demandContracts, partnersVisibleTo } from "./policy";

/**
 * Changes what the actor's company calls a partner in its own systems; the partner does not see it. Row P9.
 * @param baseVersion the version that the person was looking at
 * @throws NotFound for a company that is no partner; Forbidden for sales and viewers; Conflict("settings-stale")
 */
export function changePartnerExternalId(
  actor: Operator,
  partnerId: string,
  externalId: string | null,
  baseVersion: number,
): Promise<{ changed: boolean }> {
  return inTransaction(async (tx) => {
    const one = and(eq(partners.partnerId, partnerId), partnersVisibleTo(actor));
    const [row] = await tx
      .select({ externalId: partners.externalId, version: partners.version })
      .from(partners)
      .where(one)
      .for("update");
    if (!row) throw new NotFound("partner");
    demandContracts(actor);
    if (row.externalId === externalId) return { changed: false };
    if (row.version !== baseVersion) throw new Conflict("settings-stale");
    await tx
      .update(partners)
      .set({ externalId, version: row.version + 1, updatedAt: sql`now()` })
      .where(one);
    const [before, after] = [{ externalId: row.externalId }, { externalId }];
    await record(tx, actor, { deed: "partner.change-external-id", subjectId: partnerId, before, after });
    return { changed: true };
  });
}
