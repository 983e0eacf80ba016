import { and, eq, isNull, sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { db, type Queryable, type Transaction } from "~/db/client";
import { tierAccounts } from "~/db/schema";
import { Conflict, Invalid } from "~/domain/refusals";
import { type Keeper, visibleTo } from "./policy";

/**
 * How many resellers may stand above one another: a subscription names its customer, the reseller (tier 1) and the reseller
 * above that one (tier 2), so a third could never be named.
 */
export const RESELLER_TIERS = 2;

export type Parent = { id: string; name: string; externalId: string };

interface Place {
  ownerId: string;
  type: "customer" | "reseller";
  parentId: string | null;
  /** The account itself, when it exists already. */
  id?: string;
  stays?: boolean;
}

/**
 * Holds a provider's tree still until the transaction ends. Adding a leaf shares it; moving, deleting and changing a type have it
 * alone, so that two moves from two sides can't close a circle.
 */
export async function lockTree(tx: Transaction, ownerId: string, how: "shared" | "alone"): Promise<void> {
  const lock = how === "alone" ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`;
  await tx.execute(sql`select ${lock}(hashtext('tier-account-tree'), hashtext(${ownerId}))`);
}

/** How many children an account has that still exist. */
export async function countChildren(tx: Queryable, id: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(tierAccounts)
    .where(and(eq(tierAccounts.parentId, id), isNull(tierAccounts.deletedAt)));
  return row?.count ?? 0;
}

/** What an actor is told of that number: a vendor does not see all of the children, so it learns only that there are some. */
export const toldChildren = ({ company }: Operator, count: number) => ({ count: isProvider(company) ? count : 0 });

/** For a page that asks before deleting: none, or what the actor is told. The account has been found in their sight. */
export async function childrenOf(actor: Operator, id: string): Promise<{ count: number } | null> {
  const count = await countChildren(db, id);
  return count === 0 ? null : toldChildren(actor, count);
}

/** The resellers above an account, nearest first. */
async function chainAbove(tx: Queryable, id: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive above as (
      select id, parent_id, 1 as step from tier_accounts where id = ${id}
      union all
      select t.id, t.parent_id, step + 1 from tier_accounts t join above on t.id = above.parent_id where step < 50)
    select id from above order by step`);
  return rows.map((row) => row.id);
}

/** How many tiers of resellers hang below an account, itself included. */
async function tiersBelow(tx: Queryable, id: string): Promise<number> {
  const [row] = await tx.execute<{ tiers: number }>(sql`
    with recursive below as (
      select id, 1 as tier from tier_accounts where id = ${id}
      union all
      select t.id, tier + 1 from tier_accounts t join below on t.parent_id = below.id
      where t.deleted_at is null and t.type = 'reseller' and tier < 50)
    select max(tier)::int as tiers from below`);
  return row?.tiers ?? 1;
}

/**
 * The parent an account is about to get, or null for a direct reseller. The tree must be locked.
 * @param stays it has that parent already: a vendor who sees the account need not see it
 * @throws Invalid("parent") when it is missing, no reseller of this provider in the actor's sight, below the account itself, or too deep
 */
export async function checkParent(
  tx: Queryable,
  actor: Keeper,
  { ownerId, type, parentId, id, stays = false }: Place,
): Promise<Parent | null> {
  if (parentId === null) {
    if (type === "customer") throw new Invalid("parent", "parent-required");
    return null;
  }
  if (parentId === id) throw new Invalid("parent", "parent-is-itself");
  const inSight = stays ? isNull(tierAccounts.deletedAt) : visibleTo(actor);
  const [parent] = await tx
    .select({
      id: tierAccounts.id,
      name: tierAccounts.name,
      externalId: tierAccounts.externalId,
      type: tierAccounts.type,
    })
    .from(tierAccounts)
    .where(and(eq(tierAccounts.id, parentId), eq(tierAccounts.ownerId, ownerId), inSight));
  if (!parent) throw new Invalid("parent", "parent-not-found");
  if (parent.type !== "reseller") throw new Invalid("parent", "parent-is-a-customer", { name: parent.name });

  const above = await chainAbove(tx, parentId);
  if (id && above.includes(id)) throw new Invalid("parent", "parent-cycle", { name: parent.name });
  const own = type === "reseller" ? (id ? await tiersBelow(tx, id) : 1) : 0;
  if (above.length + own > RESELLER_TIERS) throw new Invalid("parent", "chain-too-deep", { tiers: RESELLER_TIERS });
  return { id: parent.id, name: parent.name, externalId: parent.externalId };
}

/**
 * @throws Conflict when an account with children is to become a customer
 */
export async function checkType(
  tx: Transaction,
  actor: Operator,
  { id, type }: { id: string; type: "customer" | "reseller" },
): Promise<void> {
  if (type === "reseller") return;
  const count = await countChildren(tx, id);
  if (count > 0) throw new Conflict("reseller-has-children", toldChildren(actor, count));
}
