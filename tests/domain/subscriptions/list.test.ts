import { describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { fulfilmentRequests, subscriptionItems } from "~/db/schema";
import { type Cursor, decodeCursor, windowOf } from "~/domain/lists/page";
import { listSubscriptions } from "~/domain/subscriptions/list";
import { listFulfilmentRequests } from "~/domain/subscriptions/list-fulfilment-requests";
import { makeProduct, makeWorld, ownerOf, subscribe, unique } from "../../support/world";

const window = windowOf(new URLSearchParams());

/** A request for each subscription, the later ones newer. */
const purchase = (subscriptionId: string, hour: number) =>
  ({
    id: unique("PR"),
    subscriptionId,
    type: "purchase",
    status: "approved",
    createdAt: new Date(Date.UTC(2026, 5, 1, hour)),
  }) as const;

async function world() {
  const made = await makeWorld();
  const { provider, customerId, resellerId, subscriptionId } = made;
  const item = { subscriptionId, name: "Seats", quantity: 7 };
  await db.insert(subscriptionItems).values([
    { ...item, mpn: "A" },
    { ...item, mpn: "B" },
  ]);
  const other = await ownerOf("vendor");
  const product = await makeProduct(other.company);
  const second = await subscribe(provider.company, product, { customerId, tier2Id: resellerId });
  await db.insert(fulfilmentRequests).values([subscriptionId, second].map(purchase));
  return { ...made, other, otherProduct: product, second };
}

describe("the subscriptions of a tier account", () => {
  it("are those that name it on any tier, with what was bought", async () => {
    const { provider, customerId, resellerId, product, subscriptionId, second, otherProduct } = await world();
    const ids = async (tierAccountId: string, productId?: string) =>
      (await listSubscriptions(provider, { tierAccountId, productId, window })).rows.map(({ id }) => id).sort();
    expect(await ids(customerId)).toEqual([subscriptionId, second].sort());
    expect(await ids(resellerId)).toEqual([subscriptionId, second].sort());
    expect(await ids(customerId, otherProduct.id)).toEqual([second]);
    const { rows } = await listSubscriptions(provider, { tierAccountId: customerId, productId: product.id, window });
    expect(rows).toMatchObject([{ quantity: 14, product: product.name, customer: { id: customerId } }]);
  });

  it("and their requests are seen by their two parties alone", async () => {
    const { provider, vendor, other, customerId, subscriptionId, second } = await world();
    const seen = async (actor: Operator) => {
      const question = { tierAccountId: customerId, window };
      const listed = (await listSubscriptions(actor, question)).rows.map(({ id }) => id).sort();
      const requests = (await listFulfilmentRequests(actor, question)).rows.map(({ subscription }) => subscription);
      expect(requests.sort()).toEqual(listed);
      return listed;
    };
    expect(await seen(provider)).toEqual([subscriptionId, second].sort());
    expect(await seen(vendor)).toEqual([subscriptionId]);
    expect(await seen(other)).toEqual([second]);
    for (const role of ["reseller", "distributor", "vendor"] as const)
      expect(await seen(await ownerOf(role))).toEqual([]);
  });

  it("come newest first, each once, page by page, whichever tiers name the account", async () => {
    const { provider, customerId, resellerId, product } = await makeWorld();
    const tiers = [
      { tier1Id: resellerId },
      { tier2Id: resellerId },
      { tier1Id: resellerId, tier2Id: resellerId },
      { tier2Id: resellerId },
      { tier1Id: resellerId },
      { tier1Id: resellerId, status: "draft" as const },
    ];
    const made: string[] = [];
    for (const named of tiers) made.push(await subscribe(provider.company, product, { customerId, ...named }));
    await db.insert(fulfilmentRequests).values(made.map(purchase));
    const newest = made.slice(0, -1).reverse();
    for (const list of [listSubscriptions, listFulfilmentRequests]) {
      const seen: string[] = [];
      const walk = async (after?: Cursor): Promise<void> => {
        const page = await list(provider, { tierAccountId: resellerId, window: { size: 2, after } });
        seen.push(...page.rows.map((row) => ("subscription" in row ? row.subscription : row.id)));
        if (page.next) await walk(decodeCursor(page.next));
      };
      await walk();
      expect(seen.filter((id) => made.includes(id))).toEqual(newest);
    }
  });
});
