import { db } from "~/db/client";
import { fulfilmentRequests, subscriptionItems, subscriptions, tierConfigRequests, tierConfigs } from "~/db/schema";
import { daysAgo, fixedId, hoursAfter, numberOf } from "./calendar";
import { catalog, marketplaceFor, productId } from "./catalog";
import { ids } from "./companies";
import { courses, type Sale, tierSetUps } from "./sales";
import { find, type Placed, type Tree } from "./tree";

const decided = new Set(["approved", "failed", "inquiring", "scheduled", "revoking", "revoked"]);
const three = (number: number) => String(number).padStart(3, "0");
const wordsOf = ({ customer, product, days }: Sale) => `${customer} ${product} ${days}`;

/** The requests of a subscription or tier config, evenly spread from when it began until now. */
function requestsOf<T extends { status: string }>(
  steps: readonly T[],
  { id, days, words }: { id: string; days: number; words: string },
) {
  return steps.map((step, index) => {
    const createdAt = daysAgo((days * (steps.length - index)) / steps.length, `${words} ${index}`);
    const hours = decided.has(step.status) ? 1 + numberOf(words, 5) : 0;
    return { id: `${id}-${three(index + 1)}`, ...step, createdAt, updatedAt: hoursAfter(createdAt, hours) };
  });
}

/** Subscriptions with their items and fulfilment requests, as their course tells. */
export async function sell(sales: readonly Sale[], tree: Tree): Promise<void> {
  if (sales.length === 0) return;
  const rows = sales.map((sale) => {
    const customer = find(tree, sale.customer);
    const { vendor, items } = catalog[sale.product];
    const course = courses[sale.course];
    const words = wordsOf(sale);
    const digits = fixedId("dddd-dddd-dddd", words);
    const id = `AS-${digits}`;
    const requests = requestsOf(course.requests, { id: `PR-${digits}`, days: sale.days, words });
    const quantities = sale.seats >= 20 ? [sale.seats, Math.floor(sale.seats / 5)] : [sale.seats];
    return {
      subscription: {
        ...{ id, status: course.status, productId: productId(sale.product), vendorId: ids[vendor] },
        ...{ providerId: customer.ownerId, marketplaceId: marketplaceFor(customer.ownerId, customer.country) },
        ...{ customerId: customer.id, tier1Id: customer.parent?.id, tier2Id: customer.parent?.parent?.id },
        ...{
          externalId: fixedId("9ddddd", words),
          createdAt: requests[0]!.createdAt,
          updatedAt: requests.at(-1)!.updatedAt,
        },
      },
      items: quantities.map((quantity, line) => {
        const [mpn, name] = items[line]!;
        return { subscriptionId: id, mpn, name, quantity };
      }),
      requests: requests.map((request) => ({ subscriptionId: id, ...request })),
    };
  });
  await db.insert(subscriptions).values(rows.map((row) => row.subscription));
  await db.insert(subscriptionItems).values(rows.flatMap((row) => row.items));
  await db.insert(fulfilmentRequests).values(rows.flatMap((row) => row.requests));
}

interface Setting {
  reseller: Placed;
  level: 1 | 2;
  sale: Sale;
  /** Reseller, product and level, as the story names them. */
  words: string;
}

/** Every reseller gets settings for every product sold through it, on the tier it stands on; the oldest sale began them. */
function settingsOf(sales: readonly Sale[], tree: Tree): Setting[] {
  const names = new Map([...tree].map(([name, { id }]) => [id, name]));
  const settings = new Map<string, Setting>();
  for (const sale of sales.toSorted((a, b) => b.days - a.days)) {
    const tier1 = find(tree, sale.customer).parent;
    for (const [level, reseller] of [
      [1, tier1],
      [2, tier1?.parent],
    ] as const) {
      if (!reseller || courses[sale.course].status === "draft") continue;
      const words = `${names.get(reseller.id)} ${sale.product} ${level}`;
      if (!settings.has(words)) settings.set(words, { reseller, level, sale, words });
    }
  }
  return [...settings.values()];
}

/** Tier configs with their requests. */
export async function setUpTiers(sales: readonly Sale[], tree: Tree): Promise<void> {
  const rows = settingsOf(sales, tree).map(({ reseller, level, sale, words }) => {
    const digits = fixedId("ddd-ddd-ddd", words);
    const id = `TC-${digits}`;
    const course = tierSetUps[words] ?? { status: "active", requests: [{ type: "setup", status: "approved" }] };
    const requests = requestsOf(course.requests, { id: `TCR-${digits}`, days: sale.days, words });
    const customer = find(tree, sale.customer);
    return {
      config: {
        ...{ id, tierAccountId: reseller.id, tierLevel: level, status: course.status },
        ...{ productId: productId(sale.product), vendorId: ids[catalog[sale.product].vendor] },
        marketplaceId: marketplaceFor(customer.ownerId, customer.country),
        ...{ createdAt: requests[0]!.createdAt, updatedAt: requests.at(-1)!.updatedAt },
      },
      requests: requests.map((request) => ({ tierConfigId: id, ...request })),
    };
  });
  await db.insert(tierConfigs).values(rows.map((row) => row.config));
  await db.insert(tierConfigRequests).values(rows.flatMap((row) => row.requests));
}
