import type { Readable } from "node:stream";
import { and, eq, exists, inArray, isNotNull, or, type SQL } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companyMedia, companyProfiles, documents, newsPosts, partners } from "~/db/schema";
import { isShared } from "~/domain/company-profiles/policy";
import { newsReadableBy } from "~/domain/news/policy";
import { partnersVisibleTo } from "~/domain/partners/policy";
import { NotFound } from "~/domain/refusals";
import type { Part } from "~/storage/door";
import { bytesOf } from "./bytes";

const ofAPartner = (actor: Operator): SQL =>
  exists(
    db
      .select({ id: partners.partnerId })
      .from(partners)
      .where(and(eq(partners.partnerId, documents.companyId), partnersVisibleTo(actor))),
  );

/** In the profile that the company shares. */
const inSharedProfile = (): SQL =>
  exists(
    db
      .select({ id: companyMedia.id })
      .from(companyMedia)
      .leftJoin(companyProfiles, eq(companyProfiles.companyId, companyMedia.companyId))
      .where(and(eq(companyMedia.documentId, documents.id), isShared)),
  );

/** On a post that the company has published for companies like the reader's. */
const onReadNews = (actor: Operator): SQL =>
  exists(
    db
      .select({ id: newsPosts.id })
      .from(newsPosts)
      .where(and(eq(newsPosts.coverId, documents.id), newsReadableBy(actor, documents.companyId))),
  );

export type ShownPart = Part;

export interface Shown {
  mediaType: string;
  size: number;
  /** All of it, or a part. */
  read: (part?: Part) => Promise<Readable>;
}

/**
 * A picture or a video that stands on a page: for its own company, and for partners whom it is shown to. Row P9.
 * @throws NotFound
 */
export async function openShown(actor: Operator, documentId: string): Promise<Shown> {
  const { id, mediaType, size } = documents;
  const [found] = await db
    .select({ id, mediaType, size })
    .from(documents)
    .where(
      and(
        eq(id, documentId),
        inArray(documents.purpose, ["profile-media", "news-cover"]),
        isNotNull(documents.storedAt),
        or(eq(documents.companyId, actor.company.id), and(ofAPartner(actor), or(inSharedProfile(), onReadNews(actor)))),
      ),
    );
  if (!found) throw new NotFound("file");
  const { id: stored, ...facts } = found;
  return { ...facts, read: (part) => bytesOf(stored, part) };
}
