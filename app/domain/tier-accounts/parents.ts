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

/**
 * Resellers that may stand above an account: searched by name, id or external id, the first 20 by name. Row C4.
 * @param chosen always among them, first, so that a search does not hide the answer given before
 */
export async function offerParents(actor: Operator, { ownerId, type, search, chosen, except }: Question) {
  const rows = await db
    .select({ id: tierAccounts.id, name: tierAccounts.name, externalId: tierAccounts.externalId, above: above.name })
    .from(tierAccounts)
    .leftJoin(above, eq(above.id, tierAccounts.parentId))
    .where(
      and(
        visibleTo(actor),
        eq(tierAccounts.ownerId, ownerId),
        eq(tierAccounts.type, "reseller"),
        type === "reseller" ? isNull(tierAccounts.parentId) : undefined,
        except ? ne(tierAccounts.id, except) : undefined,
        search
          ? sql`(${tierAccounts.search} like '%' || ${foldedForLike(search)} || '%' or ${tierAccounts.id} = ${chosen})`
          : undefined,
      ),
    )
    .orderBy(sql`${tierAccounts.id} = ${chosen ?? ""} desc`, asc(tierAccounts.name), asc(tierAccounts.id))
    .limit(OFFERED + 1);
  return { resellers: rows.slice(0, OFFERED), more: rows.length > OFFERED };
}
