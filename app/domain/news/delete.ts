import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { documents, newsPosts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { holdNews } from "./hold";

/**
 * Deletes a post, for the company and for all who read it; the sweep takes its cover. Row P9.
 * @throws NotFound; Forbidden for sales and viewers
 */
export function deleteNews(actor: Operator, id: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { title, status, coverId } = await holdNews(tx, actor, id, "delete");
    await tx
      .update(newsPosts)
      .set({ deletedAt: sql`now()`, coverId: null })
      .where(eq(newsPosts.id, id));
    if (coverId !== null) await tx.delete(documents).where(eq(documents.id, coverId));
    await record(tx, actor, { deed: "news-post.delete", subjectId: id, before: { title, status } });
  });
}
