import { eq, inArray, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { fulfilmentRequests, subscriptions, tierAccountRequests, tierAccounts } from "~/db/schema";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { KEPT_WRONG } from "../../support/kept";
import {
  addCustomer,
  addReseller,
  change,
  makeProduct,
  makeWorld,
  ownerOf,
  type Product,
  subscribe,
  unique,
} from "../../support/world";

let provider: Operator;
let accounts: string[];
let products: Product[];

beforeAll(async () => {
  provider = await ownerOf();
  const top = await addReseller(provider);
  const below = await addReseller(provider, { parentId: top });
  accounts = [top, below];
  for (let index = 0; index < 4; index++) accounts.push(await addCustomer(provider, below));
  const vendors = [await ownerOf("vendor"), await ownerOf("vendor")];
  products = [
    await makeProduct(vendors[0]!.company),
    await makeProduct(vendors[0]!.company),
    await makeProduct(vendors[1]!.company),
  ];
});

/** What the database keeps beside what it should: the differences alone. */
async function differences() {
  const found = [];
  for (const statement of Object.values(KEPT_WRONG)) found.push(...(await db.execute(sql.raw(statement))));
  return found;
}

/** A purchase of the subscription. */
const ask = (subscriptionId: string) =>
  db.insert(fulfilmentRequests).values({ id: unique("PR"), subscriptionId, type: "purchase", status: "approved" });

describe("the accounts a vendor sees", () => {
  it("are those its subscriptions name, as they are now, whatever happens to either", async () => {
    const made: string[] = [];
    const step = fc.oneof(
      fc.record({
        do: fc.constant("sell" as const),
        product: fc.nat(2),
        customer: fc.nat(3),
        tiers: fc.nat(2),
        draft: fc.boolean(),
      }),
      fc.record({
        do: fc.constant("status" as const),
        which: fc.nat(30),
        to: fc.constantFrom("draft", "active", "terminated"),
      }),
      fc.record({ do: fc.constant("move" as const), which: fc.nat(30), customer: fc.nat(3) }),
      fc.record({ do: fc.constant("undo" as const), which: fc.nat(30) }),
      fc.record({
        do: fc.constant("answer" as const),
        request: fc.nat(30),
        to: fc.constantFrom("pending", "accepted", "unsupported"),
      }),
      fc.record({ do: fc.constant("rename" as const), account: fc.nat(5) }),
    );
    type Step = (typeof step)["generate"] extends (...parts: never[]) => { value: infer V } ? V : never;
    const take = async (next: Step) => {
      const id = "which" in next ? made[next.which % Math.max(1, made.length)] : undefined;
      if (next.do === "rename") await change(provider, accounts[next.account]!, { name: unique("Renamed") });
      if (next.do === "sell")
        made.push(
          await subscribe(provider.company, products[next.product]!, {
            customerId: accounts[2 + next.customer]!,
            ...(next.tiers > 0 && { tier1Id: accounts[1]! }),
            ...(next.tiers > 1 && { tier2Id: accounts[0]! }),
            status: next.draft ? "draft" : "active",
          }),
        );
      if (next.do === "answer") {
        const [found] = await db
          .select({ id: tierAccountRequests.id })
          .from(tierAccountRequests)
          .where(inArray(tierAccountRequests.tierAccountId, accounts))
          .orderBy(tierAccountRequests.id)
          .offset(next.request)
          .limit(1);
        const row = eq(tierAccountRequests.id, found?.id ?? "");
        await db
          .update(tierAccountRequests)
          .set({ status: next.to as "pending", reason: "because" })
          .where(row);
      }
      if (!id) return;
      const row = eq(subscriptions.id, id);
      if (next.do === "status")
        await db
          .update(subscriptions)
          .set({ status: next.to as "active" })
          .where(row);
      if (next.do === "move")
        await db
          .update(subscriptions)
          .set({ customerId: accounts[2 + next.customer]! })
          .where(row);
      if (next.do === "undo") {
        await db.delete(fulfilmentRequests).where(eq(fulfilmentRequests.subscriptionId, id));
        await db.delete(subscriptions).where(row);
      } else await ask(id).catch(() => undefined);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const next of steps) {
          await take(next);
          expect(await differences()).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("stay right when an account is renamed, deleted and sold to at the same time", async () => {
    for (let round = 0; round < 6; round++) {
      const { provider: owner, customerId, product } = await makeWorld();
      const another = await makeProduct((await ownerOf("vendor")).company);
      await Promise.all([
        change(owner, customerId, { name: unique("Renamed") }),
        subscribe(owner.company, another, { customerId }),
        subscribe(owner.company, product, { customerId }),
        db
          .update(tierAccounts)
          .set({ createdAt: new Date(0) })
          .where(eq(tierAccounts.id, customerId)),
      ]);
      await Promise.all([deleteTierAccount(owner, customerId), subscribe(owner.company, another, { customerId })]);
    }
    expect(await differences()).toEqual([]);
  });

  it("know how many requests wait while several vendors decide at the same time", async () => {
    const { provider: owner, customerId } = await makeWorld();
    const vendors = await Promise.all([1, 2, 3].map(() => ownerOf("vendor")));
    for (const vendor of vendors) await subscribe(owner.company, await makeProduct(vendor.company), { customerId });
    await change(owner, customerId, { name: unique("Renamed") });
    const requests = await db
      .select({ id: tierAccountRequests.id, vendorId: tierAccountRequests.vendorId })
      .from(tierAccountRequests)
      .where(eq(tierAccountRequests.tierAccountId, customerId));
    await Promise.all([
      ...requests.map(({ id, vendorId }) => {
        const vendor = vendors.find(({ company }) => company.id === vendorId);
        return vendor && acceptRequest(vendor, id);
      }),
      change(owner, customerId, { name: unique("Renamed again") }),
    ]);
    expect(requests.length).toBeGreaterThan(3);
    expect(await differences()).toEqual([]);
  });

  it("are the database's to keep, not the application's", async () => {
    for (const statement of ["delete from vendor_accounts", "update vendor_accounts set name = 'x'"])
      await expect(db.execute(sql.raw(statement))).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});
