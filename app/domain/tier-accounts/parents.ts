import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { tierAccounts } from "~/db/schema";
import { foldedForLike } from "~/domain/lists/fold";
import { visibleTo } from "./policy";

const above = alias(tierAccounts, "above");

const OFFERED = 20;

interface Question {
  ownerId: string;
  /** What is to be put below: a reseller needs a place high enough. */
  type: "customer" | "reseller";
  search: string;
  chosen: string | null;
  /** The account itself, when it exists already. */
  except?: string;
}

const offered = (actor: Operator) =>
  db
    .select({ id: tierAccounts.id, name: tierAccounts.name, above: above.name })
    .from(tierAccounts)
    .leftJoin(above, eq(above.id, tierAccounts.parentId))
    .where(visibleTo(actor))
    .$dynamic();

/**
 * Resellers that may stand above an account: searched by name, id or external id, the first 20 by name. Row C4.
 * @param chosen always among them, first, so that a search does not hide the answer given before
 */
export async function offerParents(actor: Operator, { ownerId, type, search, chosen, except }: Question) {
  const fits = and(
    visibleTo(actor),
    eq(tierAccounts.ownerId, ownerId),
    sql`${tierAccounts.type} = 'reseller'`,
    type === "reseller" ? isNull(tierAccounts.parentId) : undefined,
    except ? ne(tierAccounts.id, except) : undefined,
    except ? sql`${tierAccounts.parentId} is distinct from ${except}` : undefined,
  );
  const found = search ? sql`${tierAccounts.search} like '%' || ${foldedForLike(search)} || '%'` : undefined;
  const [first, rows] = await Promise.all([
    chosen ? offered(actor).where(and(fits, eq(tierAccounts.id, chosen))) : [],
    offered(actor)
      .where(and(fits, found, chosen ? ne(tierAccounts.id, chosen) : undefined))
      .orderBy(asc(tierAccounts.name), asc(tierAccounts.id))
      .limit(OFFERED + 1),
  ]);
  return { resellers: [...first, ...rows.slice(0, OFFERED)], more: rows.length > OFFERED };
}

/** The name of a reseller the actor can see, for a page that speaks of moving below it; null for None. */
export async function parentName(actor: Operator, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [row] = await offered(actor).where(and(visibleTo(actor), eq(tierAccounts.id, id)));
  return row?.name ?? id;
}
