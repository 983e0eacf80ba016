import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { agreementProductGroups, agreements } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import type { AgreementFacts } from "./forms";
import { demandMarketplace, demandSourcing, holdAgreement, ownGroups } from "./hold";

const groupsOf = async (tx: Transaction, agreementId: string): Promise<string[]> => {
  const { productGroupId, agreementId: of } = agreementProductGroups;
  const rows = await tx.select({ id: productGroupId }).from(agreementProductGroups).where(eq(of, agreementId));
  return rows.map(({ id }) => id).toSorted();
};

async function replaceGroups(tx: Transaction, agreementId: string, ids: readonly string[]): Promise<void> {
  await tx.delete(agreementProductGroups).where(eq(agreementProductGroups.agreementId, agreementId));
  if (ids.length > 0)
    await tx.insert(agreementProductGroups).values(ids.map((productGroupId) => ({ agreementId, productGroupId })));
}

/**
 * Changes an agreement's name and terms; what it says changes by a new version. The marketplace of a distribution agreement stays. Saving
 * what is so already changes nothing. Row P3.
 * @throws NotFound; Forbidden for its partners, sales and viewers; Conflict("agreement-stale"); Invalid("marketplaceId"),
 * Invalid("sourcingAgreementId")
 */
export const changeAgreement = (
  actor: Operator,
  agreementId: string,
  wanted: AgreementFacts,
  groupIds: readonly string[],
  baseVersion: number,
): Promise<{ changed: boolean }> =>
  inTransaction(async (tx) => {
    const held = await holdAgreement(tx, actor, agreementId);
    const { name, autoAccept, marketplaceId, sourcingAgreementId } = held;
    const service = held.type === "service";
    const before = { name, autoAccept, marketplaceId, sourcingAgreementId, groups: await groupsOf(tx, agreementId) };
    const sold = held.type !== "program" && held.type !== "distribution";
    const after = {
      ...{ name: wanted.name, autoAccept: wanted.autoAccept },
      marketplaceId: !sold
        ? marketplaceId
        : wanted.marketplaceId === ""
          ? null
          : await demandMarketplace(tx, actor, wanted.marketplaceId),
      sourcingAgreementId:
        !service || wanted.sourcingAgreementId === ""
          ? null
          : await demandSourcing(tx, actor, wanted.sourcingAgreementId),
      groups: service ? await ownGroups(tx, actor, groupIds) : before.groups,
    };
    if (isDeepStrictEqual(before, after)) return { changed: false };
    if (held.revision !== baseVersion) throw new Conflict("agreement-stale");
    const { groups, ...facts } = after;
    await tx
      .update(agreements)
      .set({ ...facts, revision: sql`${agreements.revision} + 1`, updatedAt: sql`now()` })
      .where(eq(agreements.id, agreementId));
    await replaceGroups(tx, agreementId, groups);
    await record(tx, actor, { deed: "agreement.change", subjectId: agreementId, before, after });
    return { changed: true };
  });
