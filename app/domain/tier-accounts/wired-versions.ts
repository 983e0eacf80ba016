import { and, asc, count, eq, type SQL } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, tierAccounts, tierAccountVersions } from "~/db/schema";
import { nameOf } from "~/domain/operators/name-of";
import { NotFound } from "~/domain/refusals";
import type { Query } from "~/rql/query";
import { missingAccount } from "./find";
import { visibleTo } from "./policy";
import { scopesOf } from "./scopes";

const at = tierAccountVersions;

/** What the wire tells of an account as it was: its version's data, and what has not changed since. */
export const versionColumns = (actor: Operator) => ({
  id: tierAccounts.id,
  version: at.version,
  data: at.data,
  owner: { id: companies.id, name: companies.name },
  scopes: scopesOf(actor),
  createdAt: tierAccounts.createdAt,
  createdBy: { id: tierAccounts.createdBy, name: nameOf(tierAccounts.createdBy, actor) },
  updatedAt: at.createdAt,
  updatedBy: { id: at.createdBy, name: nameOf(at.createdBy, actor) },
});

const of = (tierAccountId: string, actor: Operator) => and(eq(at.tierAccountId, tierAccountId), visibleTo(actor));

const versions = (actor: Operator, fit: SQL | undefined) =>
  db
    .select(versionColumns(actor))
    .from(at)
    .innerJoin(tierAccounts, eq(tierAccounts.id, at.tierAccountId))
    .innerJoin(companies, eq(companies.id, tierAccounts.ownerId))
    .where(fit)
    .orderBy(asc(at.version));

export type WiredVersion = Awaited<ReturnType<typeof versions>>[number];

/**
 * The versions of an account, the first of them first, and how many there are. Row A1.
 * @throws NotFound out of sight or deleted
 */
export async function collectVersions(actor: Operator, tierAccountId: string, { limit, offset }: Query) {
  const [counted] = await db
    .select({ total: count() })
    .from(at)
    .innerJoin(tierAccounts, eq(tierAccounts.id, at.tierAccountId))
    .where(of(tierAccountId, actor));
  const total = counted?.total ?? 0;
  if (total === 0) throw await missingAccount(db, actor, tierAccountId);
  const rows = limit === 0 ? [] : await versions(actor, of(tierAccountId, actor)).limit(limit).offset(offset);
  return { rows, total };
}

/**
 * One of them.
 * @param version a whole number; anything else is none
 * @throws NotFound
 */
export async function findWiredVersion(actor: Operator, tierAccountId: string, version: string): Promise<WiredVersion> {
  if (!/^\d{1,9}$/.test(version)) throw new NotFound("version");
  const [row] = await versions(actor, and(of(tierAccountId, actor), eq(at.version, Number(version))));
  if (!row) throw new NotFound("version");
  return row;
}
