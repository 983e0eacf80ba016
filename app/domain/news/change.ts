import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { newsPosts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import type { NewsAnswers } from "./forms";
import { holdNews } from "./hold";

/**
 * Changes a post; a published one changes at once for all who read it. Saving what is so already changes nothing. Row P9.
 * @param baseVersion the version that the person was looking at
 * @throws NotFound; Forbidden for sales and viewers; Conflict("news-status") once it is unpublished; Conflict("settings-stale")
 */
export function changeNews(
  actor: Operator,
  id: string,
  after: NewsAnswers,
  baseVersion: number,
): Promise<{ changed: boolean }> {
  return inTransaction(async (tx) => {
    const { title, subtitle, content, audience, version } = await holdNews(tx, actor, id, "change");
    const before = { title, subtitle, content, audience };
    if (isDeepStrictEqual(before, { ...before, ...after })) return { changed: false };
    if (version !== baseVersion) throw new Conflict("settings-stale");
    await tx
      .update(newsPosts)
      .set({ ...after, version: version + 1, updatedAt: sql`now()` })
      .where(eq(newsPosts.id, id));
    await record(tx, actor, { deed: "news-post.change", subjectId: id, before, after });
    return { changed: true };
  });
}
