import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { newsPosts } from "~/db/schema";
import { record } from "~/domain/deed";
import { Conflict, NotFound } from "~/domain/refusals";
import { demandNews, ownNews } from "./policy";
import { isNewsOpen, type NewsDeed, type NewsStatus } from "./status";

/**
 * One of the company's own posts, held until the transaction ends.
 * @throws NotFound; Forbidden for sales and viewers; Conflict("news-status") when the deed is not open in its state
 */
export async function holdNews(tx: Transaction, actor: Operator, id: string, deed: NewsDeed) {
  const [row] = await tx
    .select()
    .from(newsPosts)
    .where(and(eq(newsPosts.id, id), ownNews(actor)))
    .for("update");
  if (!row) throw new NotFound("news-post");
  demandNews(actor);
  if (!isNewsOpen(deed, row.status)) throw new Conflict("news-status", { status: row.status });
  return row;
}

interface Next {
  from: NewsStatus;
  to: NewsStatus;
  deed: NewsDeed;
}

/** Leads a held post into its next state, with the deed's audit row. */
export async function leadNews(tx: Transaction, actor: Operator, id: string, { from, to, deed }: Next): Promise<void> {
  const published = to === "published" && { publishedAt: sql`now()` };
  await tx
    .update(newsPosts)
    .set({ status: to, ...published, version: sql`${newsPosts.version} + 1`, updatedAt: sql`now()` })
    .where(eq(newsPosts.id, id));
  const [before, after] = [{ status: from }, { status: to }];
  await record(tx, actor, { deed: `news-post.${deed}`, subjectId: id, before, after });
}
