import { Chance, idsLike } from "./chance";
import type { Cell, Load } from "./copy";
import { type Known, world } from "./cultures";

const PROVIDERS = 1_000;
const DISTRIBUTOR_EVERY = 25;
const VENDORS = 60;
const PRODUCTS = 200;
const DAY = 86_400_000;
const YEARS = 3 * 365 * DAY;

const TOPIC = { provider: 11, vendor: 12, product: 13 };
const id = {
  ...{ provider: idsLike("PA-ddd-ddd"), vendor: idsLike("VA-ddd-ddd"), operator: idsLike("UR-ddd-ddd-ddd") },
  ...{ hub: idsLike("HB-dddd-dddd"), marketplace: idsLike("MP-ddddd"), product: idsLike("PRD-ddd-ddd-ddd") },
};

interface Company {
  id: string;
  name: string;
  role: "vendor" | "distributor" | "reseller";
  nickname: string | null;
  country: string;
  owner: { id: string; email: string; name: string };
}

export interface Provider extends Company {
  culture: Known;
  /** How many accounts it has, and how many others have before it. */
  size: number;
  from: number;
  hubs: { id: string; name: string; type: "OA" | "API" }[];
  marketplaces: { id: string; name: string; currency: string; zone: string }[];
}

export interface Product {
  id: string;
  vendor: Company;
  name: string;
  sync: boolean;
  items: [[mpn: string, name: string], [mpn: string, name: string]];
}

export interface Installation {
  now: number;
  since: number;
  providers: Provider[];
  vendors: Company[];
  products: Product[];
}

/** Half of all for the first, the rest for the others, the fewer the later they come. */
function sizesOf(accounts: number): number[] {
  const largest = Math.ceil(accounts / 2);
  const weights = Array.from({ length: PROVIDERS - 1 }, (_, rank) => (rank + 1) ** -0.9);
  const whole = weights.reduce((sum, weight) => sum + weight);
  let given = 0;
  let weighed = 0;
  const others = weights.map((weight) => {
    const upTo = Math.round(((accounts - largest) * (weighed += weight)) / whole);
    return -given + (given = upTo);
  });
  return [largest, ...others];
}

const BRANDS = "Polar|Cinder|Harbour|Juniper|Quartz|Saffron|Tidal|Umber|Willow|Zephyr|Cobalt|Ember".split("|");
const KINDS = "Distribution|Cloud|Networks|Systems|IT|Partners|Digital|Services".split("|");
const WARES = "Suite|Backup|Shield|Vault|Mail|Desk|Monitor|Sign|Archive|Meet".split("|");

function companyOf(chance: Chance, index: number, role: Company["role"], email: string): Company {
  const culture = world[index % world.length]!;
  const brand = `${chance.pick(BRANDS)}${chance.pick(culture.brands[0])}`.trim();
  const person = `${chance.pick(culture.first)} ${chance.pick(culture.last)}`;
  const number = role === "vendor" ? PROVIDERS + index : index;
  return {
    ...{ id: (role === "vendor" ? id.vendor : id.provider)(index), role, country: culture.country },
    name: `${brand} ${chance.pick(role === "vendor" ? WARES : KINDS)} ${chance.pick(culture.forms)}`,
    nickname: role === "vendor" ? null : `provider-${index + 1}`,
    owner: { id: id.operator(number), email, name: person },
  };
}

const ZONES = ["EU", "AS", "NA"] as const;
const CURRENCIES = ["EUR", "USD", "JPY"] as const;

function providerOf(index: number, size: number, from: number, email: string): Provider {
  const chance = new Chance(TOPIC.provider, index);
  const role = index % DISTRIBUTOR_EVERY === 0 ? "distributor" : "reseller";
  const company = companyOf(chance, index, role, email);
  const brand = company.name.split(" ")[0]!;
  const some = (least: number, most: number) =>
    Array.from({ length: index === 0 ? most : least + chance.below(most - least + 1) }, (_, order) => order);
  return {
    ...{ ...company, culture: world[index % world.length]!, size, from },
    hubs: some(1, 4).map((order) => {
      const type = order % 2 === 0 ? "OA" : "API";
      return {
        id: id.hub(index * 4 + order),
        type,
        name: `${brand} ${type === "OA" ? "Commerce" : "API"} ${order + 1}`,
      };
    }),
    marketplaces: some(1, 2).map((order) => ({
      ...{ id: id.marketplace(index * 2 + order), name: `${brand} Marketplace ${order + 1}` },
      ...{ currency: chance.pick(CURRENCIES), zone: chance.pick(ZONES) },
    })),
  };
}

function productOf(index: number, vendors: Company[]): Product {
  const chance = new Chance(TOPIC.product, index);
  const vendor = vendors[index < VENDORS ? index : chance.below(VENDORS, 2)]!;
  const name = `${vendor.name.split(" ")[0]} ${chance.pick(WARES)} ${index + 1}`;
  const items: Product["items"] = [
    [`P${index + 1}-1`, `${name}, per seat`],
    [`P${index + 1}-2`, `${name}, add-on`],
  ];
  return { id: id.product(index), vendor, name, sync: vendor === vendors[0] || chance.is(0.6), items };
}

/** Who the companies are, what they sell, and how the accounts are shared out among them. */
export function planned(accounts: number, now: number): Installation {
  const sizes = sizesOf(accounts);
  const small = Math.max(
    1,
    sizes.findLastIndex((size) => size >= Math.min(10, sizes[1]!)),
  );
  const named: Record<number, string> = { 0: "owner@scale.example", [small]: "small@scale.example" };
  let from = 0;
  const providers = sizes.map((size, index) => {
    from += size;
    return providerOf(index, size, from - size, named[index] ?? `owner@provider-${index + 1}.example`);
  });
  const vendors = Array.from({ length: VENDORS }, (_, index) => {
    const email = index === 0 ? "vendor@scale.example" : `owner@vendor-${index + 1}.example`;
    return companyOf(new Chance(TOPIC.vendor, index), index, "vendor", email);
  });
  const products = Array.from({ length: PRODUCTS }, (_, index) => productOf(index, vendors));
  return { now, since: now - YEARS, providers, vendors, products };
}

/** The companies with their owners, hubs, marketplaces and products; those of scale.example can sign in. */
export function companyLoads({ providers, vendors, products, since }: Installation, passwordHash: string): Load[] {
  const all = [...providers, ...vendors];
  const at = [new Date(since), new Date(since)];
  const load = (table: string, columns: string, rows: Cell[][]): Load => ({ table, columns: columns.split(" "), rows });
  return [
    load(
      "companies",
      "id role name nickname country created_at updated_at",
      all.map(({ id, role, name, nickname, country }) => [id, role, name, nickname, country, ...at]),
    ),
    load(
      "operators",
      "id email name password_hash created_at updated_at",
      all.map(({ owner: { id, email, name } }) => [
        ...[id, email, name, email.endsWith("@scale.example") ? passwordHash : null],
        ...at,
      ]),
    ),
    load(
      "memberships",
      "operator_id company_id role created_at",
      all.map(({ id, owner }) => [owner.id, id, "owner", at[0]]),
    ),
    load(
      "hubs",
      "id company_id name instance_type created_at updated_at",
      providers.flatMap(({ id, hubs }) => hubs.map((hub) => [hub.id, id, hub.name, hub.type, ...at])),
    ),
    load(
      "marketplaces",
      "id company_id name zone currency created_at updated_at",
      providers.flatMap(({ id, marketplaces }) =>
        marketplaces.map(({ id: own, name, zone, currency }) => [own, id, name, zone, currency, ...at]),
      ),
    ),
    load(
      "marketplace_hubs",
      "marketplace_id hub_id",
      providers.flatMap(({ hubs, marketplaces }) =>
        marketplaces.map(({ id }, order) => [id, hubs[order % hubs.length]!.id]),
      ),
    ),
    load(
      "products",
      "id vendor_id name tier_accounts_sync created_at updated_at",
      products.map(({ id, vendor, name, sync }) => [id, vendor.id, name, sync, ...at]),
    ),
  ];
}
