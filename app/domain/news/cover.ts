import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { documents, newsPosts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { type Arriving, type Received, receiveFile, type Rule } from "~/domain/documents/receive";
import { judgePicture } from "~/domain/pictures/judge";
import { PICTURE_LIMIT } from "~/domain/pictures/limits";
import { Invalid, NotFound } from "~/domain/refusals";
import { COVER } from "./cover-field";
import { holdNews } from "./hold";

const RULE: Rule = {
  ...{ purpose: "news-cover", field: COVER, limit: PICTURE_LIMIT, judge: (path) => judgePicture(path, COVER) },
  codes: { tooLarge: "picture-too-large", missing: "media-missing" },
};

/**
 * Takes in a picture for a post; only its pixels are kept. Row P9.
 * @throws Invalid("cover") for what is no PNG, JPEG or WebP; TooLarge("cover") beyond 5 MB
 */
export const receiveCover = (actor: Operator, file: Arriving): Promise<Received> => receiveFile(actor, file, RULE);

/** The post shows this picture, or none; the row of the one before goes, and the sweep takes its file. */
async function show(tx: Transaction, id: string, before: string | null, coverId: string | null): Promise<void> {
  await tx
    .update(newsPosts)
    .set({ coverId, version: sql`${newsPosts.version} + 1`, updatedAt: sql`now()` })
    .where(eq(newsPosts.id, id));
  if (before !== null) await tx.delete(documents).where(eq(documents.id, before));
}

/**
 * Puts a picture above a post, in place of the one before. Row P9.
 * @param documentId of the file that has been taken in
 * @throws NotFound; Forbidden for sales and viewers; Conflict("news-status") once it is unpublished; Invalid("cover")
 */
export function putCover(actor: Operator, id: string, documentId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { title, coverId } = await holdNews(tx, actor, id, "change");
    const taken = await tx
      .update(documents)
      .set({ attachedAt: sql`now()` })
      .where(
        and(
          eq(documents.id, documentId),
          eq(documents.companyId, actor.company.id),
          eq(documents.purpose, "news-cover"),
          isNotNull(documents.storedAt),
          isNull(documents.attachedAt),
        ),
      )
      .returning({ id: documents.id });
    if (taken.length === 0) throw new Invalid(COVER, "media-missing");
    await show(tx, id, coverId, documentId);
    await record(tx, actor, { deed: "news-post.cover", subjectId: id, after: { title } });
  });
}

/**
 * Takes the picture off a post again. Row P9.
 * @throws NotFound also when it has none; Forbidden for sales and viewers; Conflict("news-status") once it is unpublished
 */
export function removeCover(actor: Operator, id: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { title, coverId } = await holdNews(tx, actor, id, "change");
    if (coverId === null) throw new NotFound("cover");
    await show(tx, id, coverId, null);
    await record(tx, actor, { deed: "news-post.remove-cover", subjectId: id, before: { title } });
  });
}
