import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, tierAccounts } from "~/db/schema";
import { matches, SEARCH_CAP } from "~/domain/lists/search";
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

/** A reseller that may be chosen, with the reseller above it and the company whose tree it stands in. */
export type ParentChoice = {
  id: string;
  name: string;
  above: string | null;
  owner: string;
};

const offered = (among: SQL) =>
  db
    .select({ id: tierAccounts.id, name: tierAccounts.name, above: above.name, owner: companies.name })
    .from(tierAccounts)
    .innerJoin(companies, eq(companies.id, tierAccounts.ownerId))
    .leftJoin(above, eq(above.id, tierAccounts.parentId))
    .where(among)
    .orderBy(tierAccounts.name, tierAccounts.id)
    .limit(OFFERED + 1);

/** The first of those found, by name; of very many, of the first thousand that are found. */
async function search(fits: SQL | undefined) {
  const found = await db.execute<ParentChoice & { found: number }>(sql`
    with found as materialized (
      select ${tierAccounts.id} as id, ${tierAccounts.name} as name from ${tierAccounts} where ${fits} limit ${SEARCH_CAP + 1}),
    first as (select id from found order by name, id limit ${OFFERED + 1})
    select t.id, t.name, a.name as above, c.name as owner, (select count(*)::int from found) as found
    from first join ${tierAccounts} t using (id) join ${companies} c on c.id = t.owner_id
    left join ${tierAccounts} a on a.id = t.parent_id
    order by t.name, t.id`);
  const rows = found.map(({ found: _, ...row }): ParentChoice => row);
  return { rows, capped: (found[0]?.found ?? 0) > SEARCH_CAP };
}

/**
 * Resellers that may stand above an account: searched by name, id or external id, the first 20 by name. One or two letters are
 * looked for at the beginning of the name. Row C4.
 * @param chosen always among them, first, so that a search does not hide the answer given before
 * @returns `more` when others fit as well; `capped` when so many fit that not all were looked at
 */
export async function offerParents(actor: Operator, { ownerId, type, search: typed, chosen, except }: Question) {
  const fits = and(
    visibleTo(actor),
    eq(tierAccounts.ownerId, ownerId),
    sql`${tierAccounts.type} = 'reseller'`,
    type === "reseller" ? isNull(tierAccounts.parentId) : undefined,
    except ? ne(tierAccounts.id, except) : undefined,
    except ? sql`${tierAccounts.parentId} is distinct from ${except}` : undefined,
  );
  const others = and(fits, matches(tierAccounts.search, typed), chosen ? ne(tierAccounts.id, chosen) : undefined)!;
  const [first, { rows, capped }] = await Promise.all([
    chosen ? offered(and(fits, eq(tierAccounts.id, chosen))!) : [],
    typed ? search(others) : offered(others).then((listed) => ({ rows: listed, capped: false })),
  ]);
  const resellers: ParentChoice[] = [...first, ...rows.slice(0, OFFERED)];
  return { resellers, more: rows.length > OFFERED, capped };
}

export type ParentOffer = Awaited<ReturnType<typeof offerParents>>;

/** The name of a reseller the actor can see, for a page that speaks of moving below it; null for None. */
export async function parentName(actor: Operator, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [row] = await db
    .select({ name: tierAccounts.name })
    .from(tierAccounts)
    .where(and(visibleTo(actor), eq(tierAccounts.id, id)));
  return row?.name ?? id;
}
