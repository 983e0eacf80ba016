import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { agreements } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { holdOffers, putOnOffer } from "./activate-version";
import { holdAgreement } from "./hold";
import { insertVersion } from "./insert";
import { askToTellPartners } from "./tell-partners";
import type { Wording } from "./wording";

/**
 * Writes a new version of an agreement, on offer at once or to be activated later. Row P3.
 * @returns its number
 * @throws NotFound; Forbidden for its partners, sales and viewers; Invalid("document")
 */
export const addVersion = (
  actor: Operator,
  agreementId: string,
  { wording, active }: { wording: Wording; active: boolean },
): Promise<number> =>
  inTransaction(async (tx) => {
    if (active) await holdOffers(tx, actor, agreementId);
    const { name, lastVersion } = await holdAgreement(tx, actor, agreementId);
    const version = lastVersion + 1;
    await tx
      .update(agreements)
      .set({ lastVersion: version, updatedAt: sql`now()` })
      .where(eq(agreements.id, agreementId));
    const hash = await insertVersion(tx, actor, { id: agreementId, name, version, active: false }, wording);
    if (active) {
      await putOnOffer(tx, agreementId, version);
      await askToTellPartners(tx, agreementId);
    }
    await record(tx, actor, {
      deed: "agreement.add-version",
      subjectId: agreementId,
      after: { version, active, hash },
    });
    return version;
  });
