import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Queryable, type Transaction } from "~/db/client";
import { tierAccounts } from "~/db/schema";
import { Conflict } from "~/domain/refusals";
import type { AccountData } from "./forms";
import { type Keeper, visibleTo } from "./policy";

/** As many are shown as help to decide. */
const SHOWN = 5;

/** What makes an account look like another. */
export interface Looks {
  hubId?: string | null;
  data: Pick<AccountData, "name" | "email" | "externalId">;
}

export interface Duplicate {
  id: string;
  name: string;
  parent: string | null;
  /** Which rule it meets; the external ID goes first. */
  same: "external-id" | "name-and-email";
}

const parents = alias(tierAccounts, "parents");

type Value = SQL | string | null;

const sameExternalId = (externalId: Value, hubId: Value): SQL =>
  and(
    sql`${tierAccounts.externalId} = ${externalId}`,
    ne(tierAccounts.externalId, ""),
    hubId === null
      ? undefined
      : typeof hubId === "string"
        ? eq(tierAccounts.hubId, hubId)
        : sql`(${hubId} is null or ${tierAccounts.hubId} = ${hubId})`,
  )!;

const sameNameAndEmail = (name: Value, email: Value): SQL =>
  and(sql`lower(${tierAccounts.email}) = lower(${email})`, sql`fold(${tierAccounts.name}) = fold(${name})`)!;

const alike = (at: Queryable, actor: Keeper, same: SQL) =>
  at
    .select({ id: tierAccounts.id, name: tierAccounts.name, parent: parents.name })
    .from(tierAccounts)
    .leftJoin(parents, eq(parents.id, tierAccounts.parentId))
    .where(and(visibleTo(actor), eq(tierAccounts.ownerId, actor.company.id), same))
    .limit(SHOWN);

/**
 * The provider's accounts that a new one would look the same as: by external ID within the hub (one that comes from no hub, in any),
 * or by name and e-mail, whatever the case and the accents. At most five. Row C5.
 */
export async function findDuplicates(actor: Keeper, looks: Looks, at: Queryable = db): Promise<Duplicate[]> {
  const { externalId, name, email } = looks.data;
  const byExternalId = externalId === "" ? [] : await alike(at, actor, sameExternalId(externalId, looks.hubId ?? null));
  const byName = await alike(at, actor, sameNameAndEmail(name, email));
  const known = new Set(byExternalId.map(({ id }) => id));
  return [
    ...byExternalId.map((row) => ({ ...row, same: "external-id" as const })),
    ...byName.filter(({ id }) => !known.has(id)).map((row) => ({ ...row, same: "name-and-email" as const })),
  ].slice(0, SHOWN);
}

/** One of the accounts that each of these new ones would look the same as, by the new one's place among them. */
export async function alikeAmong(tx: Queryable, actor: Keeper, looks: readonly Looks[]): Promise<Map<number, string>> {
  if (looks.length === 0) return new Map();
  const rows = looks.map(({ hubId = null, data: { name, email, externalId } }, at) => ({
    ...{ at, name, email, hub: hubId, external: externalId },
  }));
  const mine = and(visibleTo(actor), eq(tierAccounts.ownerId, actor.company.id));
  const first = (same: SQL) =>
    sql`(select ${tierAccounts.id} as id from ${tierAccounts} where ${mine} and ${same} limit 1)`;
  const found = await tx.execute<{ at: number; id: string }>(sql`
    select r.at, same.id
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(at int, name text, email text, hub text collate "C", external text)
    cross join lateral (
      ${first(sameExternalId(sql`r.external`, sql`r.hub`))} union all
      ${first(sameNameAndEmail(sql`r.name`, sql`r.email`))} limit 1) same`);
  return new Map(found.map(({ at, id }) => [at, id]));
}

/**
 * Of two people who add the same customer at the same time the second is told: what makes the account look like another is held
 * until the transaction ends.
 * @throws Conflict("duplicate-account")
 */
export async function refuseDuplicates(tx: Transaction, actor: Keeper, looks: Looks): Promise<void> {
  const owner = actor.company.id;
  const { externalId, name, email } = looks.data;
  const hold = (key: SQL) =>
    tx.execute(sql`select pg_advisory_xact_lock(hashtext('tier-account-duplicate'), hashtext(${key}))`);
  if (externalId !== "") await hold(sql`${`${owner} ${looks.hubId ?? ""} ${externalId}`}::text`);
  await hold(sql`${owner}::text || fold(${name}) || lower(${email})`);
  const { length } = await findDuplicates(actor, looks, tx);
  if (length > 0) throw new Conflict("duplicate-account", { count: length });
}
