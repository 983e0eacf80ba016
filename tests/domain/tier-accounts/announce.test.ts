import { and, asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { products, subscriptions, tierAccountRequests } from "~/db/schema";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { ignoreRequest } from "~/domain/tier-account-requests/ignore";
import { UNSUPPORTED } from "~/domain/tier-accounts/announce";
import { listTierAccounts } from "~/domain/tier-accounts/list";
import { tierAccountQuery } from "~/domain/tier-accounts/query";
import { addCustomer, addReseller, change, makeProduct, makeWorld, ownerOf, subscribe } from "../../support/world";

const requestsOf = (tierAccountId: string) =>
  db
    .select()
    .from(tierAccountRequests)
    .where(eq(tierAccountRequests.tierAccountId, tierAccountId))
    .orderBy(asc(tierAccountRequests.id));

describe("the requests of a change", () => {
  it("are one per linked product, numbered by change and product within it", async () => {
    const { provider, vendor, customerId, product } = await makeWorld();
    const other = await ownerOf("vendor");
    const deaf = await makeProduct(other.company, { sync: false });
    await subscribe(provider.company, product, { customerId });
    await subscribe(provider.company, deaf, { customerId });
    await makeProduct(other.company);

    const digits = customerId.replace("TA-", "TAR-");
    const ids = [`${digits}-001-001`, `${digits}-001-002`];
    const { requests } = await change(provider, customerId, { city: "Braga" });
    expect(requests.map(({ id }) => id)).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^TAR-\d{4}-\d{4}-\d{4}-\d{3}-\d{3}$/);
    const rows = await requestsOf(customerId);
    const common = { version: 2, providerId: provider.company.id, createdBy: provider.id, decidedBy: null };
    const loud = { ...common, productId: product.id, vendorId: vendor.company.id, status: "pending", reason: null };
    const mute = {
      ...common,
      productId: deaf.id,
      vendorId: other.company.id,
      status: "unsupported",
      reason: UNSUPPORTED,
    };
    expect(rows).toMatchObject(product.id < deaf.id ? [loud, mute] : [mute, loud]);
    expect(UNSUPPORTED).toMatch(/Tier Accounts Sync is switched off/);

    await change(provider, customerId, { city: "Faro" });
    expect((await requestsOf(customerId)).map(({ id }) => id)).toEqual([
      ...ids,
      `${digits}-002-001`,
      `${digits}-002-002`,
    ]);
  });

  it("reach the vendor of a product through every tier, but not through a draft", async () => {
    const provider = await ownerOf();
    const { company } = await ownerOf("vendor");
    const tier2Id = await addReseller(provider);
    const tier1Id = await addReseller(provider, { parentId: tier2Id });
    const customerId = await addCustomer(provider, tier1Id);
    const bystander = await addCustomer(provider, tier1Id);
    const product = await makeProduct(company);
    const link = await subscribe(provider.company, product, { customerId, tier1Id, tier2Id, status: "draft" });
    const count = async (id: string, city: string) => (await change(provider, id, { city })).requests.length;
    for (const id of [tier2Id, tier1Id, customerId]) expect(await count(id, "Braga")).toBe(0);
    await db.update(subscriptions).set({ status: "terminated" }).where(eq(subscriptions.id, link));
    for (const id of [tier2Id, tier1Id, customerId]) expect(await count(id, "Faro")).toBe(1);
    expect(await count(bystander, "Faro")).toBe(0);
  });

  it("are made for a vendor's own edit too, its own product included", async () => {
    const { vendor, customerId, product } = await makeWorld();
    const { requests } = await change(vendor, customerId, { city: "Braga" });
    expect(requests).toMatchObject([{ status: "pending", vendorId: vendor.company.id }]);
    expect(await requestsOf(customerId)).toMatchObject([{ productId: product.id, createdBy: vendor.id }]);
  });

  it("follow the capability as it is when the change is made", async () => {
    const { provider, customerId, product } = await makeWorld({ sync: false });
    const status = async (city: string) => (await change(provider, customerId, { city })).requests[0]?.status;
    const turn = (on: boolean) => db.update(products).set({ tierAccountsSync: on }).where(eq(products.id, product.id));
    expect(await status("Braga")).toBe("unsupported");
    await turn(true);
    expect(await status("Faro")).toBe("pending");
    await turn(false);
    expect(await status("Porto")).toBe("unsupported");
    const pending = and(eq(tierAccountRequests.tierAccountId, customerId), eq(tierAccountRequests.status, "pending"));
    expect(await db.$count(tierAccountRequests, pending)).toBe(1);
  });
});

describe("the directory", () => {
  it("says of each account how its vendors stand, to a vendor of its own products alone", async () => {
    const { provider, vendor, customerId, resellerId } = await makeWorld();
    const other = await ownerOf("vendor");
    await subscribe(provider.company, await makeProduct(other.company), { customerId });
    const bare = await addCustomer(provider, resellerId);
    const query = tierAccountQuery(new URLSearchParams());
    const seen = async (actor: Operator, id = customerId) =>
      (await listTierAccounts(actor, query)).rows.find((row) => row.id === id)?.confirmation;
    const none = { pending: 0, accepted: 0, ignoredBy: null, linked: true };
    expect(await seen(provider)).toEqual(none);
    expect(await seen(provider, bare)).toEqual({ ...none, linked: false });
    const { requests } = await change(provider, customerId, { city: "Braga" });
    expect([await seen(provider), await seen(vendor)]).toEqual([
      { ...none, pending: 2 },
      { ...none, pending: 1 },
    ]);
    await ignoreRequest(vendor, requests.find(({ vendorId }) => vendorId === vendor.company.id)!.id, "No");
    expect(await seen(provider)).toEqual({ ...none, pending: 1, ignoredBy: vendor.company.name });
    expect(await seen(other)).toEqual({ ...none, pending: 1 });
    const { requests: newer } = await change(provider, customerId, { city: "Faro" });
    for (const { id, vendorId } of newer) await acceptRequest(vendorId === other.company.id ? other : vendor, id);
    expect(await seen(provider)).toEqual({ ...none, accepted: 2 });
  });
});
