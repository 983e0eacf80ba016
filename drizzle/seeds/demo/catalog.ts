import { db } from "~/db/client";
import { hubs, marketplaceHubs, marketplaces, products } from "~/db/schema";
import { daysAgo, fixedId } from "./calendar";
import { ids, type Company } from "./companies";

type Provider = Exclude<Company, "aurora" | "tessera">;

const hubRows: [Provider, string, "OA" | "API", string][] = [
  ["northline", "Commerce EU", "OA", "CloudBlue Commerce for Europe and the Middle East"],
  ["northline", "Commerce JP", "OA", "CloudBlue Commerce for East Asia"],
  ["northline", "Partner API", "API", "Customers that partners send in by themselves"],
  ["meridian", "Commerce EU", "OA", "CloudBlue Commerce for Europe"],
  ["meridian", "Commerce Americas", "OA", "CloudBlue Commerce for North and South America"],
  ["meridian", "Partner API", "API", "Resellers with a shop of their own"],
  ["harbor", "Harbor Commerce", "OA", "CloudBlue Commerce in Boston"],
  ["harbor", "Partner API", "API", "Orders from the partner portal"],
];

type Zone = (typeof marketplaces.$inferInsert)["zone"];

const marketplaceRows: [Provider, string, Zone, string, string, string[]][] = [
  ["northline", "Northline Europe", "EU", "EUR", "Europe and its neighbours", ["Commerce EU", "Partner API"]],
  ["northline", "Northline Asia-Pacific", "AS", "JPY", "East and South-East Asia", ["Commerce JP"]],
  ["meridian", "Meridian Europe", "EU", "EUR", "All resellers in Europe and Africa", ["Commerce EU", "Partner API"]],
  ["meridian", "Meridian Americas", "NA", "USD", "All resellers in the Americas", ["Commerce Americas"]],
  ["harbor", "Harbor Store", "NA", "USD", "What Harbor Cloud sells", ["Harbor Commerce", "Partner API"]],
];

/** The short names by which the story speaks of products. */
export const catalog = {
  suite: {
    vendor: "aurora",
    name: "Aurora Suite",
    sync: true,
    about: "Mail, documents and meetings for teams",
    items: [
      ["AUR-SUITE-BUS", "Aurora Suite Business, seat per month"],
      ["AUR-SUITE-PRO", "Aurora Suite Professional, seat per month"],
    ],
  },
  backup: {
    vendor: "aurora",
    name: "Aurora Backup",
    sync: false,
    about: "Backup of workstations and servers",
    items: [
      ["AUR-BACKUP-WS", "Aurora Backup, workstation"],
      ["AUR-BACKUP-SRV", "Aurora Backup, server"],
    ],
  },
  shield: {
    vendor: "tessera",
    name: "Tessera Shield",
    sync: false,
    about: "Protection of endpoints",
    items: [
      ["TSR-SHIELD-EP", "Tessera Shield, endpoint per year"],
      ["TSR-SHIELD-MOB", "Tessera Shield Mobile, device per year"],
    ],
  },
  vault: {
    vendor: "tessera",
    name: "Tessera Vault",
    sync: false,
    about: "Passwords and keys of a whole company",
    items: [
      ["TSR-VAULT-USR", "Tessera Vault, user per year"],
      ["TSR-VAULT-HSM", "Tessera Vault, hardware key"],
    ],
  },
} as const;

export type Product = keyof typeof catalog;

export const hubId = (companyId: string, name: string) => fixedId("HB-dddd-dddd", `${companyId} ${name}`);
export const productId = (product: Product) => fixedId("PRD-ddd-ddd-ddd", product);

export const marketplaceId = (companyId: string, name: string) => fixedId("MP-ddddd", `${companyId} ${name}`);

const ASIAN = new Set(["JP", "KR", "CN"]);
const AMERICAN = new Set(["US", "CA", "MX", "BR", "CL", "PE"]);

/** The marketplace on which a provider sells into a country. */
export function marketplaceFor(companyId: string, country: string): string {
  if (companyId === ids.northline)
    return marketplaceId(companyId, ASIAN.has(country) ? "Northline Asia-Pacific" : "Northline Europe");
  if (companyId === ids.meridian)
    return marketplaceId(companyId, AMERICAN.has(country) ? "Meridian Americas" : "Meridian Europe");
  return marketplaceId(companyId, "Harbor Store");
}

const made = (words: string, days: number) => {
  const createdAt = daysAgo(days, words);
  return { createdAt, updatedAt: createdAt };
};

/** Hubs, marketplaces and products. */
export async function fillCatalog(): Promise<void> {
  await db.insert(hubs).values(
    hubRows.map(([company, name, instanceType, description]) => ({
      ...{ id: hubId(ids[company], name), companyId: ids[company], name, instanceType, description },
      ...made(name, 408),
    })),
  );
  await db.insert(marketplaces).values(
    marketplaceRows.map(([company, name, zone, currency, description]) => ({
      ...{ id: marketplaceId(ids[company], name), companyId: ids[company], name, zone, currency, description },
      ...made(name, 407),
    })),
  );
  await db.insert(marketplaceHubs).values(
    marketplaceRows.flatMap(([company, name, , , , on]) =>
      on.map((hub) => ({
        ...{ marketplaceId: marketplaceId(ids[company], name), hubId: hubId(ids[company], hub) },
        externalId: fixedId("dddd", `${company} ${name} ${hub}`),
      })),
    ),
  );
  await db.insert(products).values(
    (Object.keys(catalog) as Product[]).map((product) => {
      const { vendor, name, sync, about } = catalog[product];
      return {
        ...{ id: productId(product), vendorId: ids[vendor], name, description: about, tierAccountsSync: sync },
        ...made(name, 406),
      };
    }),
  );
}
