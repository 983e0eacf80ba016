import { describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { tierAccounts } from "~/db/schema";
import { offerParents } from "~/domain/tier-accounts/parents";
import { addCustomer, addReseller, makeWorld, ownerOf, rowOf } from "../../support/world";

const ask = (actor: Operator, question: Partial<Parameters<typeof offerParents>[1]>) =>
  offerParents(actor, { ownerId: actor.company.id, type: "customer", search: "", chosen: null, ...question });
const ids = async (answer: ReturnType<typeof offerParents>) => (await answer).resellers.map(({ id }) => id);

describe("offerParents", () => {
  it("offers resellers alone, by name; to a reseller only those high enough", async () => {
    const [provider, other] = [await ownerOf(), await ownerOf()];
    const b = await addReseller(provider, { name: "b" });
    const c = await addReseller(provider, { name: "C", parentId: b });
    const a = await addReseller(provider, { name: "Á" });
    await addCustomer(provider, b);
    await addReseller(other);
    expect(await ids(ask(provider, {}))).toEqual([a, b, c]);
    expect(await ids(ask(provider, { type: "reseller" }))).toEqual([a, b]);
    expect(await ids(ask(provider, { except: a }))).toEqual([b, c]);
    expect(await ids(ask(other, { ownerId: provider.company.id }))).toEqual([]);
    expect(await ids(ask(other, { ownerId: provider.company.id, search: "b", chosen: b }))).toEqual([]);
  });

  it("says where each of them stands", async () => {
    const provider = await ownerOf();
    const top = await addReseller(provider, { name: "Quayside" });
    const below = await addReseller(provider, { name: "Ribeira", parentId: top });
    const owner = provider.company.name;
    const places = [
      { id: top, name: "Quayside", above: null, owner },
      { id: below, name: "Ribeira", above: "Quayside", owner },
    ];
    expect(await ask(provider, {})).toEqual({ resellers: places, more: false, capped: false });
    expect((await ask(provider, { search: "Ribeira" })).resellers).toEqual([places[1]]);
    expect((await ask(provider, { search: "nobody", chosen: below })).resellers).toEqual([places[1]]);
  });

  it("finds by name, id and external id in any case, literally, and keeps the chosen one first", async () => {
    const provider = await ownerOf();
    const cafe = await addReseller(provider, { name: "Café 100 %", externalId: "ab_7" });
    const zoo = await addReseller(provider, { name: "Zoo", externalId: "abx7" });
    for (const search of ["CAFE", "0 %", "ab_7", cafe, "0 ％"])
      expect([search, await ids(ask(provider, { search }))]).toEqual([search, [cafe]]);
    expect(await ids(ask(provider, { search: "cafe", chosen: zoo }))).toEqual([zoo, cafe]);
    expect(await ids(ask(provider, { chosen: zoo }))).toEqual([zoo, cafe]);
    expect(await ids(ask(provider, { search: "\\" }))).toEqual([]);
  });

  it("looks for one or two letters at the beginning of the name only, in any script", async () => {
    const provider = await ownerOf();
    const harbor = await addReseller(provider, { name: "Harbor" });
    const tokyo = await addReseller(provider, { name: "東京クラウド", email: "cloud@tokyo.example" });
    for (const [search, found] of [
      ["h", [harbor]],
      ["HÁ", [harbor]],
      ["ar", []],
      ["arb", [harbor]],
      ["東", [tokyo]],
      ["京ク", []],
      ["京クラ", [tokyo]],
      ["%", []],
    ] as const)
      expect([search, await ids(ask(provider, { search }))]).toEqual([search, found]);
  });

  it("offers twenty of more, and says that there are more", async () => {
    const { provider } = await makeWorld();
    for (let count = 0; count < 19; count++) await addReseller(provider, { name: `Jetty ${count}` });
    expect(await ask(provider, {})).toMatchObject({ more: false });
    await addReseller(provider, { name: "Jetty Z" });
    for (const search of ["", "Jetty"]) {
      const { resellers, more, capped } = await ask(provider, { search });
      expect([search, resellers.length, more, capped]).toEqual([search, 20, search === "", false]);
    }
  });

  it("puts the first thousand found in order, and says that there are more than it looked at", async () => {
    const provider = await ownerOf();
    const row = await rowOf(await addReseller(provider, { name: "Harbor" }));
    const { search: _, ...columns } = row;
    const more = (from: number, to: number) =>
      db.insert(tierAccounts).values(
        Array.from({ length: to - from }, (_unused, index) => ({
          ...columns,
          id: `${row.id}-${from + index}`,
          externalUid: `${row.id}-${from + index}`,
          name: `Harbor ${String(from + index).padStart(4, "0")}`,
        })),
      );
    await more(0, 999);
    expect(await ask(provider, { search: "harbor" })).toMatchObject({ more: true, capped: false });
    await more(999, 1_000);
    const { resellers, more: others, capped } = await ask(provider, { search: "harbor" });
    expect([resellers.length, others, capped]).toEqual([20, true, true]);
    const names = resellers.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });
});
