import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { drafts } from "~/db/schema";

/** As many as are shown. */
const MOST = 3;

/** The actor's own drafts of Create Partner that can still be gone on with, the latest first. Row P4. */
export const unfinishedCreations = (actor: Operator) =>
  db
    .select({
      id: drafts.id,
      name: sql<string>`coalesce(${drafts.answers}->'details'->>'name', '')`,
      at: drafts.updatedAt,
    })
    .from(drafts)
    .where(
      and(
        eq(drafts.operatorId, actor.id),
        eq(drafts.companyId, actor.company.id),
        eq(drafts.kind, "partner-creation"),
        isNull(drafts.resultId),
        gt(drafts.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(drafts.updatedAt))
    .limit(MOST);
