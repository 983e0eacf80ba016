import { randomBytes } from "node:crypto";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { companyMedia, documents, products } from "~/db/schema";
import { demandProfile } from "~/domain/company-profiles/policy";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, Invalid } from "~/domain/refusals";
import type { MediumAnswers } from "./forms";
import { holdMedia } from "./hold";
import { MEDIUM, MOST_MEDIA } from "./limits";

/** A file that the company has handed in for this, and that nothing refers to yet. */
async function attach(tx: Transaction, companyId: string, documentId: string): Promise<"image" | "video"> {
  const [taken] = await tx
    .update(documents)
    .set({ attachedAt: sql`now()` })
    .where(
      and(
        eq(documents.id, documentId),
        eq(documents.companyId, companyId),
        eq(documents.purpose, "profile-media"),
        isNotNull(documents.storedAt),
        isNull(documents.attachedAt),
      ),
    )
    .returning({ mediaType: documents.mediaType });
  if (!taken) throw new Invalid(MEDIUM, "media-missing");
  return taken.mediaType.startsWith("video/") ? "video" : "image";
}

async function demandProduct(tx: Transaction, companyId: string, productId: string): Promise<void> {
  const [own] = await tx
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.id, productId), eq(products.vendorId, companyId)));
  if (!own) throw new Invalid("productId", "choice-gone");
}

/**
 * Puts a picture or a video at the end of the company's public profile. Row P9.
 * @param documentId of the file that has been taken in
 * @returns its id
 * @throws Forbidden for all but owners; Conflict("media-many"); Invalid("medium"), Invalid("productId")
 */
export function addMedium(
  actor: Operator,
  { caption, productId }: Pick<MediumAnswers, "caption" | "productId">,
  documentId: string,
): Promise<string> {
  return inTransaction(async (tx) => {
    demandProfile(actor);
    const companyId = actor.company.id;
    const media = await holdMedia(tx, actor);
    if (media.length >= MOST_MEDIA) throw new Conflict("media-many", { most: MOST_MEDIA });
    if (productId) await demandProduct(tx, companyId, productId);
    const kind = await attach(tx, companyId, documentId);
    const id = randomBytes(10).toString("hex");
    const facts = { kind, caption, productId: productId || null };
    const position = (media.at(-1)?.position ?? 0) + 1;
    await tx.insert(companyMedia).values({ id, companyId, documentId, position, ...facts });
    await record(tx, actor, { deed: "company-medium.add", subjectId: companyId, after: { id, ...facts } });
    return id;
  });
}
