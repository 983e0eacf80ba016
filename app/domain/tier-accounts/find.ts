import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db, type Queryable } from "~/db/client";
import { companies, hubs, operators, tierAccounts, tierAccountVersions } from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import { canDelete, canEdit, visibleTo } from "./policy";
import type { TierAccountSnapshot } from "./snapshot";

const parents = alias(tierAccounts, "parents");
const grandparents = alias(tierAccounts, "grandparents");

/** A name for whoever made a row: an operator's, or what the product calls itself. */
const nameOf = (column: typeof tierAccounts.createdBy | typeof tierAccounts.updatedBy) =>
  sql<string>`coalesce((select ${operators.name} from ${operators} where ${operators.id} = ${column}), 'Counterpart')`;

/**
 * One tier account as it is now, with its chain of parents, hub and owner. Row C7.
 * @throws NotFound out of sight or deleted
 */
export async function findTierAccount(actor: Operator, id: string) {
  const [row] = await db
    .select({
      account: tierAccounts,
      owner: { id: companies.id, name: companies.name },
      hub: { id: hubs.id, name: hubs.name },
      parent: { id: parents.id, name: parents.name, externalId: parents.externalId },
      grandparent: { id: grandparents.id, name: grandparents.name },
      createdBy: nameOf(tierAccounts.createdBy),
      updatedBy: nameOf(tierAccounts.updatedBy),
    })
    .from(tierAccounts)
    .innerJoin(companies, eq(companies.id, tierAccounts.ownerId))
    .leftJoin(hubs, eq(hubs.id, tierAccounts.hubId))
    .leftJoin(parents, eq(parents.id, tierAccounts.parentId))
    .leftJoin(grandparents, eq(grandparents.id, parents.parentId))
    .where(and(eq(tierAccounts.id, id), visibleTo(actor)));
  if (!row) throw new NotFound("account");
  const { account, parent, hub, ...rest } = row;
  const { type, name, externalId, externalUid, taxId, environment, contactInfo } = account;
  const snapshot: TierAccountSnapshot = {
    ...{ type, name, externalId, externalUid, taxId, environment, contactInfo },
    parent: parent && { id: parent.id, name: parent.name, externalId: parent.externalId },
    hub: hub && { id: hub.id, name: hub.name },
  };
  const { version, createdAt, updatedAt } = account;
  return {
    ...{ id, version, createdAt, updatedAt, snapshot, parent, hub },
    ...rest,
    may: { edit: canEdit(actor), delete: canDelete(actor) },
  };
}

export type FoundTierAccount = Awaited<ReturnType<typeof findTierAccount>>;

/** The newest version of an account the actor has already been let at, by deeds inside their transaction. */
export async function currentSnapshot(tx: Queryable, id: string): Promise<TierAccountSnapshot> {
  const [row] = await tx
    .select({ data: tierAccountVersions.data })
    .from(tierAccountVersions)
    .innerJoin(
      tierAccounts,
      and(
        eq(tierAccounts.id, tierAccountVersions.tierAccountId),
        eq(tierAccounts.version, tierAccountVersions.version),
      ),
    )
    .where(eq(tierAccountVersions.tierAccountId, id));
  if (!row) throw new Error(`tier account ${id} lacks its current version`);
  return row.data;
}

/**
 * A tier account as it was after its nth change, or null when it never had that many.
 */
export async function findVersion(actor: Operator, id: string, version: number): Promise<TierAccountSnapshot | null> {
  const [row] = await db
    .select({ data: tierAccountVersions.data })
    .from(tierAccountVersions)
    .innerJoin(tierAccounts, eq(tierAccounts.id, tierAccountVersions.tierAccountId))
    .where(and(eq(tierAccounts.id, id), eq(tierAccountVersions.version, version), visibleTo(actor)));
  return row?.data ?? null;
}

/**
 * The version before the newest, or null when there is only one.
 * @throws nothing: out of sight there is none either
 */
export async function findPreviousVersion(actor: Operator, id: string): Promise<TierAccountSnapshot | null> {
  const [row] = await db
    .select({ data: tierAccountVersions.data })
    .from(tierAccountVersions)
    .innerJoin(tierAccounts, eq(tierAccounts.id, tierAccountVersions.tierAccountId))
    .where(
      and(eq(tierAccounts.id, id), sql`${tierAccountVersions.version} = ${tierAccounts.version} - 1`, visibleTo(actor)),
    );
  return row?.data ?? null;
}
