import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { alias, type AnyPgColumn } from "drizzle-orm/pg-core";
import { isProvider, type Operator } from "~/auth/actor";
import { db, type Queryable } from "~/db/client";
import { companies, hubs, tierAccounts, tierAccountVersions, vendorAccounts } from "~/db/schema";
import { nameOf } from "~/domain/operators/name-of";
import { NotFound } from "~/domain/refusals";
import { isNamed } from "~/domain/subscriptions/policy";
import { canDelete, canEdit, everVisibleTo, visibleTo } from "./policy";
import type { TierAccountSnapshot } from "./snapshot";

const parents = alias(tierAccounts, "parents");
const grandparents = alias(tierAccounts, "grandparents");

/** Why an account is not there: whoever saw it before it was deleted is told so, nobody else. */
export async function missingAccount(from: Queryable, actor: Operator, id: string): Promise<NotFound> {
  const gone = and(eq(tierAccounts.id, id), isNotNull(tierAccounts.deletedAt), everVisibleTo(actor));
  const [deleted] = await from.select({ id: tierAccounts.id }).from(tierAccounts).where(gone);
  return deleted ? new NotFound("account", "account-deleted") : new NotFound("account");
}

/** Whether an account above another is in the actor's sight too: a vendor may see a customer, and not the reseller above it. */
const seenBy = ({ company }: Operator, id: AnyPgColumn): SQL<boolean> =>
  isProvider(company)
    ? sql`true`
    : sql`exists (select from ${vendorAccounts} v where v.vendor_id = ${company.id} and v.tier_account_id = ${id}
        and v.deleted_at is null)`;

/** What an account of the actor's own company was called that has been deleted; null when it is not so. */
export async function nameOfDeleted({ company }: Operator, id: string): Promise<string | null> {
  const [found] = await db
    .select({ name: tierAccounts.name })
    .from(tierAccounts)
    .where(and(eq(tierAccounts.id, id), eq(tierAccounts.ownerId, company.id), isNotNull(tierAccounts.deletedAt)));
  return found?.name ?? null;
}

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
      parentSeen: seenBy(actor, parents.id),
      grandparentSeen: seenBy(actor, grandparents.id),
      createdBy: nameOf(tierAccounts.createdBy, actor),
      updatedBy: nameOf(tierAccounts.updatedBy, actor),
      linked: isNamed(tierAccounts.id),
    })
    .from(tierAccounts)
    .innerJoin(companies, eq(companies.id, tierAccounts.ownerId))
    .leftJoin(hubs, eq(hubs.id, tierAccounts.hubId))
    .leftJoin(parents, eq(parents.id, tierAccounts.parentId))
    .leftJoin(grandparents, eq(grandparents.id, parents.parentId))
    .where(and(eq(tierAccounts.id, id), visibleTo(actor)));
  if (!row) throw await missingAccount(db, actor, id);
  const { account, hub, parentSeen, grandparentSeen, ...rest } = row;
  const parent = row.parent && { ...row.parent, seen: parentSeen };
  const grandparent = row.grandparent && { ...row.grandparent, seen: grandparentSeen };
  const { type, name, externalId, externalUid, taxId, environment, contactInfo } = account;
  const snapshot: TierAccountSnapshot = {
    ...{ type, name, externalId, externalUid, taxId, environment, contactInfo },
    parent: parent && { id: parent.id, name: parent.name, externalId: parent.externalId },
    hub: hub && { id: hub.id, name: hub.name },
  };
  const { version, createdAt, updatedAt } = account;
  return {
    ...rest,
    ...{ id, version, createdAt, updatedAt, snapshot, parent, grandparent, hub },
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
