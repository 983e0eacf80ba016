import type { TransactionSql } from "postgres";
import { Chance, idsLike } from "./chance";
import { type Member, members } from "./accounts";
import type { Cell, Load } from "./copy";
import type { Installation, Product } from "./installation";

const TOPIC = { sales: 31, fulfilment: 32, settings: 33, range: 3_400 };
const MOST = 8;

const idOf = idsLike("AS-dddd-dddd-dddd");
const settingIdOf = idsLike("TC-ddd-ddd-ddd");

const COUNTS = [
  [1, 0.28],
  [2, 0.28],
  [3, 0.17],
  [4, 0.09],
  [6, 0.065],
  [0, 0.115],
] as const;

const STATUSES = [
  ["active", 0.82],
  ["terminated", 0.08],
  ["suspended", 0.04],
  ["processing", 0.03],
  ["draft", 0.02],
  ["terminating", 0.01],
] as const;

interface Sale {
  index: number;
  customer: Member;
  product: Product;
  status: (typeof STATUSES)[number][0];
  marketplaceId: string;
  createdAt: number;
  updatedAt: number;
  seats: number;
}

const NONE: Sale[] = [];

/** A reseller has a range of a dozen products or fewer; the popular ones are in most ranges. */
const fromRange = (reseller: Member | null, chance: Chance, products: readonly Product[]): Product =>
  new Chance(TOPIC.range + chance.below(12, 1.5), reseller?.index ?? 0).pick(products, 2);

/** What a customer has subscribed to, all of it before its first change. */
export function salesOf(customer: Member, { products, now }: Installation): Sale[] {
  if (customer.type === "reseller") return NONE;
  const chance = new Chance(TOPIC.sales, customer.index);
  const { createdAt: from, provider, deletedAt } = customer;
  const all: Sale[] = [];
  for (let left = chance.share(COUNTS); left > 0; left--) {
    const createdAt = Math.floor(from + (now - from) * 0.5 * chance.next());
    const status = chance.share(STATUSES);
    all.push({
      index: customer.index * MOST + all.length,
      customer,
      product: fromRange(customer.parent, chance, products),
      status: deletedAt ? "terminated" : status,
      marketplaceId: chance.pick(provider.marketplaces).id,
      createdAt,
      updatedAt: Math.floor(createdAt + (now - createdAt) * 0.1 * chance.next()),
      seats: 1 + chance.below(200, 3),
    });
  }
  return all;
}

function* sales(plan: Installation): Generator<Sale> {
  for (const member of members(plan)) yield* salesOf(member, plan);
}

function* subscriptionRows(plan: Installation): Generator<Cell[]> {
  for (const { index, customer, product, status, marketplaceId, createdAt, updatedAt } of sales(plan)) {
    const { provider, parent } = customer;
    const above = parent?.parent?.id;
    const [from, until] = [new Date(createdAt), new Date(updatedAt)];
    const sold = `${index + 900_000}`;
    // prettier-ignore
    yield [idOf(index), status, product.id, product.vendor.id, provider.id, marketplaceId, customer.id, parent?.id, above, sold, from, until];
  }
}

function* itemRows(plan: Installation): Generator<Cell[]> {
  for (const { index, product, seats } of sales(plan)) {
    const id = idOf(index);
    const [[mpn, name], [more, called]] = product.items;
    yield [id, mpn, name, seats];
    if (seats > 40) yield [id, more, called, Math.ceil(seats / 5)];
  }
}

const LATER = [
  ["change", "approved"],
  ["renew", "approved"],
  ["change", "pending"],
  ["change", "inquiring"],
  ["suspend", "failed"],
] as const;

/** A fifth of the subscriptions remember how they were bought, some of these what was asked for later. */
function* fulfilmentRows(plan: Installation): Generator<Cell[]> {
  for (const { index, customer, product, status, createdAt } of sales(plan)) {
    const chance = new Chance(TOPIC.fulfilment, index);
    if (!chance.is(0.2)) continue;
    const id = idOf(index);
    const digits = id.slice(3);
    const at = new Date(createdAt);
    const first = status === "draft" ? "draft" : status === "processing" ? "pending" : "approved";
    const { parent } = customer;
    const named =
      status === "draft" ? [null, null, null, null] : [product.vendor.id, customer.id, parent?.id, parent?.parent?.id];
    yield [`PR-${digits}-001`, id, "purchase", first, null, ...named, at, at];
    if (status !== "active" || !chance.is(0.25)) continue;
    const [type, state] = chance.pick(LATER);
    const later = new Date(createdAt + (plan.now - createdAt) * chance.next());
    const reason = state === "failed" ? "The quantity is not available." : null;
    yield [`PR-${digits}-002`, id, type, state, reason, ...named, later, later];
  }
}

interface Setting {
  id: string;
  reseller: Member;
  sale: Sale;
  level: 1 | 2;
}

/** Half of the resellers have settings, for up to three products that are sold below them. */
function* settings(plan: Installation): Generator<Setting> {
  const had = new Map<Member, Set<string>>();
  let provider = plan.providers[0];
  for (const sale of sales(plan)) {
    if (sale.customer.provider !== provider) had.clear();
    provider = sale.customer.provider;
    const tier1 = sale.customer.parent;
    for (const [level, reseller] of [
      [1, tier1],
      [2, tier1?.parent],
    ] as const) {
      if (!reseller || sale.status === "draft" || new Chance(TOPIC.settings, reseller.index).is(0.5)) continue;
      const products = had.get(reseller) ?? new Set();
      had.set(reseller, products);
      if (products.size === 3 || products.has(sale.product.id)) continue;
      yield { id: settingIdOf(reseller.index * 3 + products.size), reseller, sale, level };
      products.add(sale.product.id);
    }
  }
}

function* settingRows(plan: Installation): Generator<Cell[]> {
  for (const { id, reseller, sale, level } of settings(plan)) {
    const at = new Date(sale.createdAt);
    const { product, marketplaceId, status } = sale;
    const state = status === "processing" ? "processing" : "active";
    yield [id, reseller.id, product.id, product.vendor.id, marketplaceId, level, state, at, at];
  }
}

const load = (table: string, columns: string, rows: Iterable<Cell[]>): Load => ({
  table,
  columns: columns.split(" "),
  rows,
});

/** Subscriptions with their items and requests, and the resellers' settings. */
export const saleLoads = (plan: Installation): Load[] => [
  load(
    "subscriptions",
    "id status product_id vendor_id provider_id marketplace_id customer_id tier1_id tier2_id external_id created_at updated_at",
    subscriptionRows(plan),
  ),
  load("subscription_items", "subscription_id mpn name quantity", itemRows(plan)),
  load(
    "fulfilment_requests",
    "id subscription_id type status reason vendor_id customer_id tier1_id tier2_id created_at updated_at",
    fulfilmentRows(plan),
  ),
  load(
    "tier_configs",
    "id tier_account_id product_id vendor_id marketplace_id tier_level status created_at updated_at",
    settingRows(plan),
  ),
];

/** Each setting was asked for when it began. Answers how many. */
export async function askForSettings(sql: TransactionSql): Promise<number> {
  const { count } = await sql`
    insert into tier_config_requests (id, tier_config_id, type, status, created_at, updated_at)
    select 'TCR-' || substr(id, 4) || '-001', id, 'setup', case status when 'active' then 'approved' else 'pending' end,
      created_at, case status when 'active' then least(created_at + interval '1 day', now()) else created_at end
    from tier_configs`;
  return count;
}
