import { describe, expect, it } from "vitest";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { ignoreRequest } from "~/domain/tier-account-requests/ignore";
import { switchTierAccountsSync } from "~/domain/products/switch-tier-accounts-sync";
import { findStanding } from "~/domain/tier-accounts/confirmations";
import { change, makeOperator, makeProduct, makeWorld, ownerOf, subscribe } from "../../support/world";

const requestOf = async (...asked: Parameters<typeof change>) => (await change(...asked)).requests[0]!;

describe("findStanding", () => {
  it("tells, per product, the newest request and the last version its vendor accepted", async () => {
    const { provider, vendor, customerId, product } = await makeWorld();
    const first = await requestOf(provider, customerId, { city: "Braga" });
    const never = { product: { id: product.id }, vendor: vendor.company.name, acceptedVersion: null, knownVersion: 1 };
    expect((await findStanding(provider, customerId)).confirmations).toMatchObject([{ ...never, status: "pending" }]);
    await acceptRequest(vendor, first.id);
    const second = await requestOf(provider, customerId, { city: "Faro" });
    await ignoreRequest(vendor, second.id, "Wrong city");
    const newest = { id: second.id, version: 3, status: "ignored", reason: "Wrong city" };
    expect((await findStanding(provider, customerId)).confirmations).toMatchObject([
      { ...newest, acceptedVersion: 2, knownVersion: 2 },
    ]);
  });

  it("keeps the last accepted version when the product takes no changes any more", async () => {
    const { provider, vendor, customerId, product } = await makeWorld();
    await acceptRequest(vendor, (await requestOf(provider, customerId, { city: "Braga" })).id);
    await switchTierAccountsSync(vendor, product.id, { on: false });
    await change(provider, customerId, { city: "Faro" });
    const { confirmations, pending } = await findStanding(vendor, customerId);
    expect(confirmations).toMatchObject([{ status: "unsupported", version: 3, acceptedVersion: 2, knownVersion: 2 }]);
    expect(pending).toEqual([]);
  });

  it("has every request that waits, oldest version first, for its vendor's people to decide", async () => {
    const { provider, vendor, customerId } = await makeWorld();
    const ids: string[] = [];
    for (const city of ["Braga", "Faro", "Évora"]) ids.push((await requestOf(provider, customerId, { city })).id);
    await acceptRequest(vendor, ids[1]!);
    const waiting = [ids[0]!, ids[2]!];
    const viewer = await makeOperator(vendor.company, "viewer");
    for (const [actor, decide] of [
      [vendor, true],
      [viewer, false],
      [provider, false],
    ] as const) {
      const { pending, pendingBeyond } = await findStanding(actor, customerId);
      expect(pending.map(({ id, may }) => [id, may.decide])).toEqual(waiting.map((id) => [id, decide]));
      expect(pendingBeyond).toBe(0);
    }
  });

  it("shows the first ten that wait, and tells how many there are beyond", async () => {
    const { provider, vendor, customerId } = await makeWorld();
    const ids: string[] = [];
    for (let number = 1; number <= 12; number++)
      ids.push((await requestOf(provider, customerId, { addressLine2: String(number) })).id);
    const { pending, pendingBeyond, confirmations } = await findStanding(vendor, customerId);
    expect(pending.map(({ id }) => id)).toEqual(ids.slice(-10));
    expect([pendingBeyond, confirmations.map(({ id }) => id)]).toEqual([2, [ids[11]]]);
  });

  it("tells of the request just decided, and of none that was not", async () => {
    const { provider, vendor, customerId } = await makeWorld();
    const first = await requestOf(provider, customerId, { city: "Braga" });
    const second = await requestOf(provider, customerId, { city: "Faro" });
    await acceptRequest(vendor, first.id);
    const decidedAs = async (id: string | null) => (await findStanding(vendor, customerId, id)).decided?.status;
    expect(await decidedAs(first.id)).toBe("accepted");
    for (const id of [second.id, null, "TAR-0000-0000-0000-000-000"]) expect(await decidedAs(id)).toBeUndefined();
  });

  it("shows a vendor its own products alone, and a stranger none", async () => {
    const { provider, vendor, customerId, product } = await makeWorld();
    const other = await ownerOf("vendor");
    await subscribe(provider.company, await makeProduct(other.company), { customerId });
    const { requests } = await change(provider, customerId, { city: "Braga" });
    expect((await findStanding(provider, customerId)).confirmations).toHaveLength(2);
    const own = await findStanding(vendor, customerId);
    expect([own.confirmations, own.pending]).toMatchObject([
      [{ product: { id: product.id } }],
      [{ product: { id: product.id } }],
    ]);
    for (const stranger of [await ownerOf(), await ownerOf("vendor")])
      expect(await findStanding(stranger, customerId, requests[0]!.id)).toEqual({
        ...{ confirmations: [], pending: [], pendingBeyond: 0, decided: null },
      });
  });
});
