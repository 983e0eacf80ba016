import { describe, expect, it } from "vitest";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { findRequest, nextPending } from "~/domain/tier-account-requests/find";
import { waitingFor } from "~/domain/waiting";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { addCustomer, change, makeRequest, makeWorld, ownerOf, refusalOf, subscribe } from "../../support/world";

describe("findRequest", () => {
  it("shows the version it announces beside the one before, whatever came later", async () => {
    const { provider, vendor, customerId, product } = await makeWorld();
    const { snapshot: before } = await findTierAccount(provider, customerId);
    const { requests } = await change(provider, customerId, { city: "Braga" });
    const { snapshot: after } = await findTierAccount(provider, customerId);
    await change(provider, customerId, { city: "Faro" });
    for (const actor of [provider, vendor]) {
      expect(await findRequest(actor, requests[0]!.id)).toMatchObject({
        ...{ before, after, version: 2, status: "pending", deleted: false, decidedBy: null },
        product: { id: product.id, name: product.name },
        vendor: { id: vendor.company.id, name: vendor.company.name },
        provider: { id: provider.company.id, name: provider.company.name },
      });
    }
  });

  it("is not there for anybody but its two parties, nor under a silly id", async () => {
    const { provider, requestId } = await makeRequest();
    const other = await makeRequest();
    for (const actor of [other.provider, other.vendor, await ownerOf("vendor"), await ownerOf("distributor")]) {
      expect(await refusalOf(findRequest(actor, requestId))).toBe("NotFound not-found");
    }
    for (const id of ["", "banana", `${requestId}0`, requestId.toLowerCase(), "x".repeat(5000)]) {
      expect(await refusalOf(findRequest(provider, id))).toBe("NotFound not-found");
    }
  });

  it("offers no decision once it is decided or when it was born unsupported", async () => {
    const { vendor, requestId } = await makeRequest();
    await acceptRequest(vendor, requestId);
    const deaf = await makeRequest({ sync: false });
    const none = { accept: false, ignore: false };
    expect((await findRequest(vendor, requestId)).may).toEqual(none);
    expect((await findRequest(deaf.vendor, deaf.requestId)).may).toEqual(none);
  });
});

const waiting = async (actor: Parameters<typeof waitingFor>[0]) => (await waitingFor(actor)).requests;

describe("what waits", () => {
  it("is led through oldest first, for the vendor alone", async () => {
    const { provider, vendor, resellerId, product, requestId: first } = await makeRequest();
    const customerId = await addCustomer(provider, resellerId);
    await subscribe(provider.company, product, { customerId });
    const second = (await change(provider, customerId, { city: "Faro" })).requests[0]!.id;
    expect(await nextPending(vendor, "")).toBe(first);
    expect(await nextPending(vendor, first)).toBe(second);
    expect(await nextPending(provider, "")).toBeNull();
    expect(await nextPending(await ownerOf("vendor"), "")).toBeNull();
    expect([await waiting(vendor), await waiting(provider)]).toEqual([2, 2]);
    await acceptRequest(vendor, first);
    expect(await nextPending(vendor, second)).toBeNull();
    expect([await waiting(vendor), await waiting(provider)]).toEqual([1, 1]);
    expect(await waiting(await ownerOf("vendor"))).toBe(0);
    expect(await waiting(await ownerOf())).toBe(0);
  });

  it("is not what was born unsupported", async () => {
    const { provider, vendor } = await makeRequest({ sync: false });
    expect([await waiting(vendor), await waiting(provider), await nextPending(vendor, "")]).toEqual([0, 0, null]);
  });
});
