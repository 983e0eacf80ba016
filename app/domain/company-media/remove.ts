import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { companyMedia, documents } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { holdMedium } from "./hold";

/**
 * Takes a picture or a video out of the public profile, for good. The sweep takes its file. Row P9.
 * @throws NotFound; Forbidden for all but owners
 */
export function removeMedium(actor: Operator, mediumId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { medium } = await holdMedium(tx, actor, mediumId);
    const { id, kind, caption, documentId } = medium;
    await tx.delete(companyMedia).where(eq(companyMedia.id, id));
    await tx.delete(documents).where(eq(documents.id, documentId));
    const before = { id, kind, caption };
    await record(tx, actor, { deed: "company-medium.remove", subjectId: actor.company.id, before });
  });
}
