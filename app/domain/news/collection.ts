import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { auditEntries, companies, newsPosts, partners } from "~/db/schema";
import type { Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { readable } from "~/domain/collections/readable";
import type { NewsAnswers } from "./forms";
import { findNews } from "./find";
import { newsReadableBy, ownNews } from "./policy";
import { newsAudiences, type NewsStatus, newsStatuses } from "./status";

const at = newsPosts;

/** The company's own posts, and what its partners have published for companies like it. */
const inSightOf = (actor: Operator): SQL =>
  or(
    ownNews(actor),
    and(
      newsReadableBy(actor, at.companyId),
      sql`exists (select from ${partners} p where p.company_id = ${actor.company.id} and p.partner_id = ${at.companyId}
        and p.removed_at is null)`,
    ),
  )!;

/** What news are filtered, searched and ordered by on the wire. Row P9; connect.md §5.4. */
const fields: Fields = {
  id: { column: at.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  title: { column: at.title, lookups: TEXT, searched: true, ordered: true },
  subtitle: { column: at.subtitle, lookups: TEXT, none: "empty" },
  status: { column: at.status, type: newsStatuses, lookups: TEXT, ordered: true },
  audience: { column: at.audience, type: newsAudiences, lookups: TEXT, ordered: true },
  "owner.id": { column: at.companyId, lookups: TEXT },
  "owner.name": { column: companies.name, lookups: TEXT },
  "events.created.at": { column: at.createdAt, type: "moment", lookups: NUMBER, ordered: true },
  "events.updated.at": { column: at.updatedAt, type: "moment", lookups: NUMBER, ordered: true },
  "events.published.at": { column: at.publishedAt, type: "moment", lookups: NUMBER, none: "null", ordered: true },
};

const collectionOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: at.id, mine: inSightOf(actor), usual: at.createdAt },
  tables: sql`${at} left join ${companies} on ${companies.id} = ${at.companyId}`,
});

const { id, title, subtitle, content, status, audience, version, createdAt, updatedAt, publishedAt } = at;

const rowsOf = (actor: Operator, fit: SQL) =>
  db
    .select({
      ...{ id, title, subtitle, content, status, audience, version, createdAt, updatedAt, publishedAt },
      // Who wrote it is the company's own business.
      creator: sql<{ id: string; name: string } | null>`case when ${at.companyId} = ${actor.company.id}
        then json_build_object('id', ${at.createdBy}, 'name', ${at.createdByName}) end`,
      owner: { id: companies.id, name: companies.name },
    })
    .from(at)
    .innerJoin(companies, eq(companies.id, at.companyId))
    .where(and(fit, inSightOf(actor)));

export type WiredNews = Awaited<ReturnType<typeof rowsOf>>[number];

/** News in sight of a company, as programs read them. Row P9. */
export const readableNews = readable("news-post", fields, collectionOf, rowsOf);

/** A post as it was after a change, and who made that. */
export type NewsVersion = NewsAnswers & {
  version: number;
  status: NewsStatus;
  at: Date;
  by: { id: string | null; name: string };
};

/**
 * The versions of one of the company's own posts, the first of them first, as the audit trail tells them. Row P9.
 * @throws NotFound of another company, and deleted
 */
export async function newsVersions(actor: Operator, newsId: string): Promise<NewsVersion[]> {
  await findNews(actor, newsId);
  const deeds = ["write", "change", "cover", "remove-cover", "publish", "unpublish"].map((deed) => `news-post.${deed}`);
  const told = await db
    .select({ at: auditEntries.at, id: auditEntries.actorId, name: auditEntries.actorName, after: auditEntries.after })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, newsId), inArray(auditEntries.deed, deeds)))
    .orderBy(asc(auditEntries.id));
  const versions: NewsVersion[] = [];
  for (const { at, id, name, after } of told) {
    const before = versions.at(-1) ?? { title: "", subtitle: "", content: "", audience: "private", status: "draft" };
    const { title, subtitle, content, audience, status } = { ...before, ...(after as Partial<NewsVersion>) };
    versions.push({ title, subtitle, content, audience, status, version: versions.length + 1, at, by: { id, name } });
  }
  return versions;
}
