import type { TransactionSql } from "postgres";
import type { TierAccountSnapshot } from "~/db/schema/tier-accounts";
import { Chance, idsLike, uuidOf } from "./chance";
import type { Cell, Load } from "./copy";
import type { Installation, Provider } from "./installation";
import { type Party, partyOf } from "./party";

const TOPIC = { place: 21, party: 22 };
const RESELLERS = 0.042;
const HOUR = 3_600_000;

const idOf = idsLike("TA-dddd-dddd-dddd");

/** A tier account's place among the others and in time; who it is comes only when asked for. */
export interface Member {
  index: number;
  id: string;
  provider: Provider;
  type: "customer" | "reseller";
  parent: Member | null;
  createdAt: number;
  /** When it got its second version, its third, and so on. */
  changedAt: number[];
  deletedAt: number | null;
  /** Resellers are asked often: by every account below them. */
  known?: Details;
}

type Details = Party & { externalId: string };

const CHANGES = [
  [1, 0.7],
  [2, 0.22],
  [3, 0.08],
] as const;

function member(
  provider: Provider,
  local: number,
  parent: Member | null,
  { now, since }: Installation,
  idle: boolean,
): Member {
  const index = provider.from + local;
  const chance = new Chance(TOPIC.place, index);
  const type = local < resellersOf(provider) ? "reseller" : "customer";
  const from = parent?.createdAt ?? since;
  const createdAt = Math.floor(from + (now - 48 * HOUR - from) * (parent ? chance.next() : chance.next() ** 3) + HOUR);
  const at = (share: number) => Math.floor(createdAt + (now - HOUR - createdAt) * share);
  const isDeleted = (type === "customer" || idle) && chance.is(idle ? 0.1 : 0.01);
  const deletedAt = isDeleted ? at(0.91 + chance.next() * 0.08) : null;
  const isChanged = !isDeleted && chance.is(type === "customer" ? 0.125 : idle ? 0.3 : 0);
  const changedAt: number[] = [];
  for (let left = isChanged ? chance.share(CHANGES) : 0; left > 0; left--)
    changedAt.push(at(0.6 + (changedAt.length + chance.next()) * 0.1));
  return { index, id: idOf(index), provider, type, parent, createdAt, changedAt, deletedAt };
}

const resellersOf = ({ size }: Provider) => (size === 0 ? 0 : Math.max(1, Math.round(size * RESELLERS)));

/**
 * All accounts of an installation: provider after provider, parents before their children. A fifth of the resellers stand on top, the
 * others below them; a tenth, the last ones, has nothing below and may therefore be deleted.
 */
export function* members(plan: Installation): Generator<Member> {
  for (const provider of plan.providers) {
    const count = resellersOf(provider);
    const tops = Math.max(1, Math.round(count / 5));
    const busy = count - Math.floor(count / 10);
    const resellers: Member[] = [];
    for (let local = 0; local < provider.size; local++) {
      const chance = new Chance(TOPIC.place + 10, provider.from + local);
      const above = local < tops ? null : local < count ? chance.below(tops, 2) : chance.below(busy, 2.5);
      const made = member(
        provider,
        local,
        above === null ? null : resellers[above]!,
        plan,
        local >= busy && local < count,
      );
      if (local < count) resellers.push(made);
      yield made;
    }
  }
}

function detailsOf(member: Member): Details {
  if (member.known) return member.known;
  const { index, provider, type } = member;
  const chance = new Chance(TOPIC.party, index);
  const externalId = chance.is(0.05) ? "" : String(10_000_000 + ((index * 48_271) % 89_999_999));
  const details = { ...partyOf(chance, provider.culture, index), externalId };
  if (type === "reseller") member.known = details;
  return details;
}

const ENVIRONMENTS = [
  ["production", 0.88],
  ["test", 0.08],
  ["preview", 0.01],
  [null, 0.03],
] as const;

function snapshotOf(member: Member): TierAccountSnapshot {
  const { provider, index, type, parent } = member;
  const chance = new Chance(TOPIC.party + 10, index);
  const { name, externalId, taxId, contactInfo } = detailsOf(member);
  const above = parent && detailsOf(parent);
  const hub = chance.is(0.15) ? null : chance.pick(provider.hubs, 1.3);
  return {
    type,
    name,
    externalId,
    externalUid: uuidOf(index),
    taxId,
    environment: chance.share(ENVIRONMENTS),
    parent: above && { id: parent.id, name: above.name, externalId: above.externalId },
    hub: hub && { id: hub.id, name: hub.name },
    contactInfo,
  };
}

/** What an account was like before its last changes: it sat at another number of the street, then somebody else answered. */
function before(snapshot: TierAccountSnapshot, changes: number): TierAccountSnapshot {
  if (changes === 0) return snapshot;
  const { contactInfo } = snapshot;
  const addressLine1 = `${contactInfo.addressLine1} – ${changes}`;
  const contact =
    changes > 1
      ? { ...contactInfo.contact, firstName: "Alex", email: `former.${contactInfo.contact.email}` }
      : contactInfo.contact;
  return { ...snapshot, contactInfo: { ...contactInfo, addressLine1, contact } };
}

function* accountRows(plan: Installation): Generator<Cell[]> {
  for (const account of members(plan)) {
    const { id, provider, createdAt, changedAt, deletedAt } = account;
    const { type, parent, hub, name, externalId, externalUid, taxId, environment, contactInfo } = snapshotOf(account);
    const [from, until] = [new Date(createdAt), new Date(deletedAt ?? changedAt.at(-1) ?? createdAt)];
    const by = provider.owner.id;
    const version = changedAt.length + 1;
    const { email } = contactInfo.contact;
    const contact = JSON.stringify(contactInfo);
    const deleted = deletedAt && until;
    // prettier-ignore
    yield [
      id, provider.id, type, parent?.id, hub?.id, name, externalId, externalUid, taxId, environment,
      email, contact, version, deleted, from, by, until, by,
    ];
  }
}

function* formerVersionRows(plan: Installation): Generator<Cell[]> {
  for (const account of members(plan)) {
    const { id, provider, createdAt, changedAt } = account;
    if (changedAt.length === 0) continue;
    const snapshot = snapshotOf(account);
    for (const [step, at] of [createdAt, ...changedAt.slice(0, -1)].entries())
      yield [id, step + 1, JSON.stringify(before(snapshot, changedAt.length - step)), new Date(at), provider.owner.id];
  }
}

/** The accounts, and of those that changed the versions before the current one. */
export const accountLoads = (plan: Installation): Load[] => [
  {
    table: "tier_accounts",
    columns: [
      ...[
        "id",
        "owner_id",
        "type",
        "parent_id",
        "hub_id",
        "name",
        "external_id",
        "external_uid",
        "tax_id",
        "environment",
      ],
      ...["email", "contact_info", "version", "deleted_at", "created_at", "created_by", "updated_at", "updated_by"],
    ],
    rows: accountRows(plan),
  },
  {
    table: "tier_account_versions",
    columns: ["tier_account_id", "version", "data", "created_at", "created_by"],
    rows: formerVersionRows(plan),
  },
];

/** The current version of each account, made of its own columns. Answers how many. */
export async function keepVersions(sql: TransactionSql): Promise<number> {
  const { count } = await sql`
    insert into tier_account_versions (tier_account_id, version, data, created_at, created_by)
    select a.id, a.version, jsonb_build_object(
        'type', a.type, 'name', a.name, 'externalId', a.external_id, 'externalUid', a.external_uid, 'taxId', a.tax_id,
        'environment', a.environment, 'contactInfo', a.contact_info,
        'parent', case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name, 'externalId', p.external_id) end,
        'hub', case when h.id is not null then jsonb_build_object('id', h.id, 'name', h.name) end),
      case when a.version = 1 then a.created_at else a.updated_at end, a.updated_by
    from tier_accounts a left join tier_accounts p on p.id = a.parent_id left join hubs h on h.id = a.hub_id`;
  return count;
}
