import { and } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { newsPosts } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { pageOf, type Window } from "~/domain/lists/page";
import { findPartner } from "~/domain/partners/find";
import { newsReadableBy, ownNews } from "./policy";

const { id, status, audience, title, subtitle, createdAt, createdByName, coverId, publishedAt } = newsPosts;

/** The posts of the actor's company, newest first. Row P9. */
export async function listNews(actor: Operator, window: Window) {
  const order = keyset({ column: createdAt, id, cast: "timestamptz", descending: true }, window);
  const found = await db
    .select({ id, status, audience, title, subtitle, createdAt, createdByName, publishedAt })
    .from(newsPosts)
    .where(and(ownNews(actor), order.condition))
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.createdAt.toISOString(), row.id]);
}

/**
 * What a partner has published for companies like the actor's, newest first. Row P9.
 * @throws NotFound for a company that is no partner
 */
export async function listPartnerNews(actor: Operator, partnerId: string, window: Window) {
  await findPartner(actor, partnerId);
  const order = keyset({ column: publishedAt, id, cast: "timestamptz", descending: true }, window);
  const found = await db
    .select({ id, title, subtitle, coverId, publishedAt })
    .from(newsPosts)
    .where(and(newsReadableBy(actor, partnerId), order.condition))
    .orderBy(...order.orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.publishedAt?.toISOString() ?? "", row.id]);
}
