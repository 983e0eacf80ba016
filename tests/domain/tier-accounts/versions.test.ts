import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { windowOf } from "~/domain/lists/page";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { findVersions, listVersions, versionsIn } from "~/domain/tier-accounts/versions";
import { change, makeOperator, makeWorld, ownerOf, refusalOf } from "../../support/world";

const list = (actor: Operator, tierAccountId: string, size = 50, at: Record<string, string> = {}) =>
  listVersions(actor, { tierAccountId, window: { ...windowOf(new URLSearchParams(at), "text"), size } });

/** A customer with four versions by three people; the vendor came with the subscription. */
async function fourVersions() {
  const world = await makeWorld();
  const { provider, vendor, customerId } = world;
  const colleague = await makeOperator(provider.company, "sales");
  await change(provider, customerId, { city: "Braga", postalCode: "4700-031" });
  await change(colleague, customerId, { name: "Moinho do Porto" });
  await change(vendor, customerId, { city: "Faro" });
  return { ...world, colleague };
}

describe("listVersions", () => {
  it("names of each version who saved it and which fields differ, newest first, for both sides", async () => {
    const { provider, vendor, colleague, customerId } = await fourVersions();
    for (const actor of [provider, vendor]) {
      const { rows } = await list(actor, customerId);
      expect(rows.map(({ version, by, changed }) => ({ version, by, changed }))).toEqual([
        { version: 4, by: vendor.name, changed: ["city"] },
        { version: 3, by: colleague.name, changed: ["name"] },
        { version: 2, by: provider.name, changed: ["postalCode", "city"] },
        { version: 1, by: provider.name, changed: null },
      ]);
    }
  });

  it("leads on and back in pages, and takes the cursors of other lists for none", async () => {
    const { provider, customerId } = await fourVersions();
    const numbers = (page: Awaited<ReturnType<typeof list>>) => page.rows.map(({ version }) => version);
    const first = await list(provider, customerId, 3);
    expect([numbers(first), first.previous]).toEqual([[4, 3, 2], null]);
    const second = await list(provider, customerId, 3, { after: first.next! });
    expect([numbers(second), second.next]).toEqual([[1], null]);
    expect(numbers(await list(provider, customerId, 3, { before: second.previous! }))).toEqual([4, 3, 2]);
    for (const value of ["Harbor", "", "0", "-1", "1.5", "1e3", "9".repeat(40), "2026-01-01T00:00:00.000Z"]) {
      const after = Buffer.from(JSON.stringify([value, customerId])).toString("base64url");
      expect(numbers(await list(provider, customerId, 3, { after }))).toEqual([4, 3, 2]);
    }
  });

  it("shows a stranger nothing, and nobody the versions of what is deleted", async () => {
    const { provider, vendor, customerId } = await fourVersions();
    for (const actor of [await ownerOf(), await ownerOf("vendor"), await ownerOf("distributor")])
      expect((await list(actor, customerId)).rows).toEqual([]);
    await deleteTierAccount(provider, customerId);
    for (const actor of [provider, vendor]) expect((await list(actor, customerId)).rows).toEqual([]);
  });
});

describe("findVersions", () => {
  it("gives the two asked for, also when they are one, also from before the vendor's first request", async () => {
    const { provider, vendor, colleague, customerId } = await fourVersions();
    for (const actor of [provider, vendor]) {
      const { older, newer } = await findVersions(actor, customerId, { from: 1, to: 3 });
      expect([older.version, older.by, older.data.contactInfo.city]).toEqual([1, provider.name, "Porto"]);
      expect([newer.version, newer.by, newer.data.name]).toEqual([3, colleague.name, "Moinho do Porto"]);
      const same = await findVersions(actor, customerId, { from: 4, to: 4 });
      expect(same.older).toEqual(same.newer);
    }
  });

  it("is not there for others, nor for numbers there never were, nor once the account is deleted", async () => {
    const { provider, vendor, customerId } = await fourVersions();
    const both = { from: 1, to: 2 };
    for (const actor of [await ownerOf(), await ownerOf("vendor")])
      expect(await refusalOf(findVersions(actor, customerId, both))).toBe("NotFound not-found");
    expect(await refusalOf(findVersions(provider, customerId, { from: 1, to: 5 }))).toBe("NotFound not-found");
    await deleteTierAccount(provider, customerId);
    for (const actor of [provider, vendor])
      expect(await refusalOf(findVersions(actor, customerId, both))).toBe("NotFound not-found");
  });
});

describe("versionsIn", () => {
  const asked = (query: string, newest = 5) => {
    const { from, to } = versionsIn(new URLSearchParams(query), newest);
    return [from, to];
  };

  it.each([
    ["from=1&to=3", [1, 3]],
    ["from=3&to=1", [1, 3]],
    ["from=2&to=2", [2, 2]],
    ["", [4, 5]],
    ["to=3", [2, 3]],
    ["to=1", [1, 1]],
    ["from=2", [2, 5]],
    ["from=5", [4, 5]],
    ["from=banana&to=99", [4, 5]],
    ["from=0&to=-1", [4, 5]],
    ["from=1.5&to=3", [2, 3]],
  ])("forgives %j", (query, versions) => {
    expect(asked(query)).toEqual(versions);
  });

  it("always answers with versions there are, the older first", () => {
    const number = fc.oneof(fc.integer().map(String), fc.string());
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 9 }), (one, other, newest) => {
        const [from, to] = asked(new URLSearchParams({ from: one, to: other }).toString(), newest) as [number, number];
        expect(1 <= from && from <= to && to <= newest).toBe(true);
      }),
    );
  });

  it("of an account never changed is its one version", async () => {
    const { provider, customerId } = await makeWorld();
    const { version } = await findTierAccount(provider, customerId);
    expect(asked("from=1&to=2", version)).toEqual([1, 1]);
  });
});
