import { and, type AnyColumn, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, hubs, tierAccounts, vendorAccounts } from "~/db/schema";
import { collect, type Collection } from "~/domain/collections/collect";
import { EXACT, type Field, type Fields, type Kind, type Kinds, NUMBER, TEXT } from "~/domain/collections/fields";
import { inOrder } from "~/domain/collections/readable";
import { matches } from "~/domain/lists/search";
import { nameOf } from "~/domain/operators/name-of";
import type { Query } from "~/rql/query";
import { missingAccount } from "./find";
import { visibleTo } from "./policy";
import { parents } from "./row";
import { namedAs, scopesOf } from "./scopes";
import { type Sight, sightOf } from "./sight";

/** What stands on the wire for a hub that is none. */
export const NO_HUB = { id: "HB-0000-0000", name: "None" };

/** Every account's data lie in the one region of the installation. */
export const REGION = "EU";

const id = { lookups: TEXT, none: "null" } as const;
const at = { type: "moment", lookups: NUMBER, ordered: true } as const;

/** What tier accounts are filtered, searched and ordered by on the wire. Rows A1, A3; connect.md §3.3. */
export const tierAccountFields = {
  id: { ...id, searched: true, ordered: true },
  name: { ...id, searched: true, ordered: true },
  external_id: { lookups: TEXT, none: "empty", searched: true, ordered: true },
  external_uid: { lookups: TEXT, searched: true },
  type: { type: ["customer", "reseller"], lookups: TEXT },
  environment: { type: ["production", "test", "preview"], lookups: TEXT, none: "null" },
  scopes: { lookups: ["eq", "like", "ilike", "in"] },
  "contact_info.contact.email": { lookups: EXACT },
  "parent.id": { ...id, searched: true },
  "parent.name": { ...id, searched: true, ordered: true },
  "parent.external_id": id,
  "parent.parent.id": id,
  "owner.id": { ...id, searched: true, ordered: true },
  "owner.name": { lookups: TEXT, searched: true, ordered: true },
  "hub.id": { ...id, noneId: NO_HUB.id, searched: true, ordered: true },
  "hub.name": { lookups: TEXT, searched: true, ordered: true },
  db: { type: ["EU", "US", "JP", "AU"], lookups: TEXT, ordered: true },
  created: at,
  updated: at,
  "events.created.at": at,
  "events.updated.at": at,
  "events.created.by": id,
  "events.updated.by": id,
} as const satisfies Kinds;

/** Said with each look at a parent: what they all are, and indexes hold no others. */
const isParent = and(eq(parents.type, sql`'reseller'`), isNull(parents.deletedAt));

const selectOnly: Fields = { version: null, tax_id: null, contact_info: null };

type Place = Omit<Field, keyof Kind>;

/** Where the database keeps each of them, for who asks. */
function fieldsOf(actor: Operator, sight: Sight): Fields {
  const within = sight.search;
  const created = { column: sight.createdAt };
  const updated = { column: sight.updatedAt };
  const places: Record<keyof typeof tierAccountFields, Place> = {
    id: { column: sight.id, within },
    name: { column: sight.name, within },
    external_id: { column: tierAccounts.externalId, within },
    external_uid: { column: tierAccounts.externalUid, within },
    type: { column: sight.type },
    environment: { column: sight.environment },
    scopes: { column: scopesOf(actor), words: namedAs(actor) },
    "contact_info.contact.email": { column: tierAccounts.email, lowered: true },
    "parent.id": { column: sight.parentId },
    "parent.name": { column: parents.name, within: parents.search },
    "parent.external_id": { column: parents.externalId },
    "parent.parent.id": { column: parents.parentId },
    "owner.id": { column: tierAccounts.ownerId },
    "owner.name": { column: companies.name },
    "hub.id": { column: sight.hubId },
    "hub.name": { column: hubs.name },
    db: { column: sql`${REGION}::text` },
    created,
    updated,
    "events.created.at": created,
    "events.updated.at": updated,
    "events.created.by": { column: tierAccounts.createdBy },
    "events.updated.by": { column: tierAccounts.updatedBy },
  };
  const kinds = Object.entries(tierAccountFields) as [keyof typeof places, Kind][];
  return { ...selectOnly, ...Object.fromEntries(kinds.map(([path, kind]) => [path, { ...kind, ...places[path] }])) };
}

/**
 * The ways in which a search finds accounts: by their own texts, their parent's, their hub's or their owner's. Most texts are in no
 * hub's and no owner's name; those are looked at first, so that the other ways can be by index alone.
 */
async function waysOf({ company }: Operator, sight: Sight, search: string): Promise<SQL[]> {
  const part = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const has = (...columns: AnyColumn[]) => or(...columns.map((column) => sql`${column} ilike ${part}`))!;
  const { id, name, externalId, externalUid, ownerId } = tierAccounts;
  const taken = sql`exists (select from ${sight.rows} where ${and(sight.mine, eq(sight.hubId, hubs.id))})`;
  const hub = and(has(hubs.id, hubs.name), taken);
  const owner = and(has(companies.id, companies.name), isProvider(company) ? eq(companies.id, company.id) : undefined);
  const [found] = await db.execute<{ hub: boolean; owner: boolean }>(
    sql`select exists (select from ${hubs} where ${hub}) as hub, exists (select from ${companies} where ${owner}) as owner`,
  );
  const parent = and(isParent, matches(parents.search, search), has(parents.id, parents.name));
  return [
    and(matches(sight.search, search), has(id, name, externalId, externalUid))!,
    sql`${sight.parentId} in (select ${parents.id} from ${tierAccounts} ${parents} where ${parent})`,
    ...(found!.hub ? [sql`${sight.hubId} in (select ${hubs.id} from ${hubs} where ${hub})`] : []),
    ...(found!.owner ? [sql`${ownerId} in (select ${companies.id} from ${companies} where ${owner})`] : []),
  ];
}

/** The tier accounts in the actor's sight, as the API asks for them. */
function collectionOf(actor: Operator): Collection {
  const sight = sightOf(actor);
  const { ownerId, parentId, hubId, id } = tierAccounts;
  const seen = isProvider(actor.company)
    ? sql`${tierAccounts}`
    : sql`${vendorAccounts} left join ${tierAccounts} on ${and(eq(id, vendorAccounts.tierAccountId), isNull(tierAccounts.deletedAt))}`;
  return {
    ...{ id: sight.id, fields: fieldsOf(actor, sight), mine: sight.mine, usual: sight.createdAt },
    tables: seen,
    joins: {
      "owner.": sql`left join ${companies} on ${eq(companies.id, ownerId)}`,
      "parent.": sql`left join ${tierAccounts} ${parents} on ${and(eq(parents.id, parentId), eq(parents.ownerId, ownerId), isParent)}`,
      "hub.": sql`left join ${hubs} on ${eq(hubs.id, hubId)}`,
    },
    search: (text) => waysOf(actor, sight, text),
  };
}

/** Accounts of those in the actor's sight, with everything that the wire tells of them. */
const wiredAccounts = (actor: Operator, fit: SQL) =>
  db
    .select({
      ...{ id: tierAccounts.id, version: tierAccounts.version, type: tierAccounts.type, name: tierAccounts.name },
      ...{ externalId: tierAccounts.externalId, externalUid: tierAccounts.externalUid, taxId: tierAccounts.taxId },
      ...{ environment: tierAccounts.environment, contactInfo: tierAccounts.contactInfo },
      parent: { id: parents.id, name: parents.name, externalId: parents.externalId },
      hub: { id: hubs.id, name: hubs.name },
      owner: { id: companies.id, name: companies.name },
      scopes: scopesOf(actor),
      createdAt: tierAccounts.createdAt,
      createdBy: { id: tierAccounts.createdBy, name: nameOf(tierAccounts.createdBy, actor) },
      updatedAt: tierAccounts.updatedAt,
      updatedBy: { id: tierAccounts.updatedBy, name: nameOf(tierAccounts.updatedBy, actor) },
    })
    .from(tierAccounts)
    .innerJoin(companies, eq(companies.id, tierAccounts.ownerId))
    .leftJoin(parents, eq(parents.id, tierAccounts.parentId))
    .leftJoin(hubs, eq(hubs.id, tierAccounts.hubId))
    .where(fit);

export type WiredAccount = Awaited<ReturnType<typeof wiredAccounts>>[number];

/**
 * The page of tier accounts that a query of the API asks for, and how many there are in all. Row A3.
 * @throws BadQuery
 */
export async function collectTierAccounts(actor: Operator, query: Query) {
  const { ids, total } = await collect(collectionOf(actor), query);
  const rows = ids.length === 0 ? [] : await wiredAccounts(actor, inArray(tierAccounts.id, ids));
  return { rows: inOrder(ids, rows), total };
}

/**
 * One of them.
 * @throws NotFound out of sight or deleted
 */
export async function findWiredAccount(actor: Operator, id: string): Promise<WiredAccount> {
  const [row] = await wiredAccounts(actor, and(eq(tierAccounts.id, id), visibleTo(actor))!);
  if (!row) throw await missingAccount(db, actor, id);
  return row;
}
