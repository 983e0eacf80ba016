import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Queryable, type Transaction } from "~/db/client";
import { given, ownedBy } from "~/db/many";
import { tierAccounts } from "~/db/schema";
import { plannedAnew } from "~/domain/lists/planned-anew";
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
  and(sql`lower(${tierAccounts.email}) = lower(${email})`, sql`md5(fold(${tierAccounts.name})) = md5(fold(${name}))`)!;

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

/** Each thing that is asked about once, and who asks about it. */
function once<Thing extends object>(looks: readonly Looks[], thingOf: (look: Looks) => Thing | null) {
  const asked = new Map<string, { thing: Thing; by: number[] }>();
  looks.forEach((look, by) => {
    const thing = thingOf(look);
    if (!thing) return;
    const key = JSON.stringify(thing);
    const known = asked.get(key);
    if (known) known.by.push(by);
    else asked.set(key, { thing, by: [by] });
  });
  return [...asked.values()];
}

async function foundFor<Thing extends object>(
  tx: Queryable,
  actor: Keeper,
  asked: readonly { thing: Thing; by: number[] }[],
  { columns, same }: { columns: SQL; same: SQL },
): Promise<[number, string][]> {
  if (asked.length === 0) return [];
  const rows = asked.map(({ thing }, at) => ({ ...thing, at, owner: actor.company.id }));
  const mine = and(isNull(tierAccounts.deletedAt), ownedBy(tierAccounts.ownerId, sql`r.owner`), same, plannedAnew);
  // Not the first one by its id: for that, all ids would be gone through.
  const found = await tx.execute<{ at: number; id: string }>(sql`
    select r.at, found.id from ${given(rows, sql`at int, owner text, ${columns}`)}
    cross join lateral (select max(${tierAccounts.id} || '') as id from ${tierAccounts} where ${mine}) found
    where found.id is not null`);
  return found.flatMap(({ at, id }) => asked[at]!.by.map((by): [number, string] => [by, id]));
}

/** One of the accounts that each of these new ones would look the same as, by the new one's place among them. */
export async function alikeAmong(tx: Queryable, actor: Keeper, looks: readonly Looks[]): Promise<Map<number, string>> {
  const people = once(looks, ({ data: { name, email } }) => ({ name, email }));
  const ids = once(looks, ({ hubId = null, data: { externalId: external } }) =>
    external === "" ? null : { hub: hubId, external },
  );
  const byName = await foundFor(tx, actor, people, {
    columns: sql`name text, email text`,
    same: sameNameAndEmail(sql`r.name`, sql`r.email`),
  });
  const byId = await foundFor(tx, actor, ids, {
    columns: sql`hub text collate "C", external text`,
    same: sameExternalId(sql`r.external`, sql`r.hub`),
  });
  return new Map([...byName, ...byId]);
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
