import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { newsPosts } from "~/db/schema";
import { findPartner } from "~/domain/partners/find";
import { NotFound } from "~/domain/refusals";
import { canWriteNews, newsReadableBy, ownNews } from "./policy";
import { isNewsOpen, type NewsDeed, newsTransitions } from "./status";

const deeds = Object.keys(newsTransitions) as NewsDeed[];

/**
 * One of the company's own posts, and what the actor may do with it now. Row P9.
 * @throws NotFound of another company, and deleted
 */
export async function findNews(actor: Operator, id: string) {
  const [row] = await db
    .select()
    .from(newsPosts)
    .where(and(eq(newsPosts.id, id), ownNews(actor)));
  if (!row) throw new NotFound("news-post");
  return { ...row, may: deeds.filter((deed) => canWriteNews(actor) && isNewsOpen(deed, row.status)) };
}

/**
 * One post that a partner has published for companies like the actor's. Row P9.
 * @throws NotFound for every other post, and for a company that is no partner
 */
export async function findPartnerNews(actor: Operator, partnerId: string, id: string) {
  await findPartner(actor, partnerId);
  const { title, subtitle, content, coverId, publishedAt } = newsPosts;
  const [row] = await db
    .select({ id: newsPosts.id, title, subtitle, content, coverId, publishedAt })
    .from(newsPosts)
    .where(and(eq(newsPosts.id, id), newsReadableBy(actor, partnerId)));
  if (!row) throw new NotFound("news-post");
  return row;
}

export type FoundNews = Awaited<ReturnType<typeof findNews>>;
