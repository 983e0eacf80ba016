import { and, eq, isNull, sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { db, type Queryable, type Transaction } from "~/db/client";
import { among } from "~/db/many";
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

/** An account as it is judged when it is to be somebody's parent. */
export interface Candidate extends Parent {
  type: "customer" | "reseller";
  /** Itself and the resellers above it, nearest first. */
  chain: readonly string[];
}

const chain = sql<string[]>`(
  with recursive above as (
    select ${tierAccounts.id} as id, ${tierAccounts.parentId} as parent_id, 1 as step
    union all
    select t.id, t.parent_id, step + 1 from tier_accounts t join above on t.id = above.parent_id where step < 50)
  select json_agg(id order by step) from above)`;

/**
 * Those of the accounts of an owner that the actor sees.
 * @param stays they are parents already: a vendor who sees the account need not see its parent
 */
export async function candidatesAmong(
  tx: Queryable,
  actor: Keeper,
  { ownerId, ids, stays = false }: { ownerId: string; ids: Iterable<string>; stays?: boolean },
): Promise<Map<string, Candidate>> {
  const { id, name, externalId, type } = tierAccounts;
  const inSight = stays ? isNull(tierAccounts.deletedAt) : visibleTo(actor);
  const rows = await tx
    .select({ id, name, externalId, type, chain })
    .from(tierAccounts)
    .where(and(among(id, ids), eq(tierAccounts.ownerId, ownerId), inSight));
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * The parent an account is about to get, or null for a direct reseller.
 * @param tiers how many tiers of resellers the account will bring along, itself among them
 * @throws Invalid("parent") when it is missing, no reseller, below the account itself, or too deep
 */
export function judgeParent(
  { type, parentId, id }: Pick<Place, "type" | "parentId" | "id">,
  parent: Candidate | undefined,
  tiers: number,
): Parent | null {
  if (parentId === null) {
    if (type === "customer") throw new Invalid("parent", "parent-required");
    return null;
  }
  if (parentId === id) throw new Invalid("parent", "parent-is-itself");
  if (!parent) throw new Invalid("parent", "parent-not-found");
  const { name } = parent;
  if (parent.type !== "reseller") throw new Invalid("parent", "parent-is-a-customer", { name });
  if (id && parent.chain.includes(id)) throw new Invalid("parent", "parent-cycle", { name });
  if (parent.chain.length + tiers > RESELLER_TIERS)
    throw new Invalid("parent", "chain-too-deep", { tiers: RESELLER_TIERS });
  return { id: parent.id, name, externalId: parent.externalId };
}

/**
 * The same for one account of the tree, which must be locked.
 * @param planned accounts that are about to come to be, by their ids
 * @throws Invalid("parent")
 */
export async function checkParent(
  tx: Queryable,
  actor: Keeper,
  { ownerId, type, parentId, id, stays = false }: Place,
  planned?: ReadonlyMap<string, Candidate>,
): Promise<Parent | null> {
  const named = parentId === null || parentId === id ? [] : [parentId];
  const found =
    planned?.get(named[0] ?? "") ??
    (named.length > 0 ? (await candidatesAmong(tx, actor, { ownerId, ids: named, stays })).get(named[0]!) : undefined);
  const tiers = type === "customer" ? 0 : id && found ? await tiersBelow(tx, id) : 1;
  return judgeParent({ type, parentId, ...(id && { id }) }, found, tiers);
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
