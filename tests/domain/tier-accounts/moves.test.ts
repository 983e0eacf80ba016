import { describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { parentAnswer } from "~/domain/tier-accounts/parent-answer";
import { offerParents } from "~/domain/tier-accounts/parents";
import { updateTierAccount } from "~/domain/tier-accounts/update";
import { addCustomer, addReseller, auditOf, change, changeOf } from "../../support/world";
import { makeWorld, ownerOf, refusalOf, rowOf, subscribe } from "../../support/world";

const move = (actor: Operator, id: string, parentId: string | null) => refusalOf(change(actor, id, { parentId }));
const retype = (actor: Operator, id: string, type: "customer" | "reseller", parentId?: string | null) =>
  refusalOf(change(actor, id, { type, ...(parentId === undefined ? {} : { parentId }) }));

describe("moving a tier account", () => {
  it("goes to another reseller, up to none, and back down", async () => {
    const provider = await ownerOf();
    const [first, second] = [await addReseller(provider), await addReseller(provider, { name: "Quayside" })];
    const customer = await addCustomer(provider, first);
    expect(await move(provider, customer, second)).toBe("done");
    expect((await findTierAccount(provider, customer)).parent).toMatchObject({ id: second, name: "Quayside" });
    expect(await move(provider, second, first)).toBe("done");
    expect(await move(provider, second, null)).toBe("done");
    expect(await rowOf(second)).toMatchObject({ version: 3, parentId: null });
  });

  it("refuses every parent that cannot be, and leaves no trace", async () => {
    const [provider, other] = [await ownerOf(), await ownerOf()];
    const top = await addReseller(provider);
    const below = await addReseller(provider, { parentId: top });
    const customer = await addCustomer(provider, below);
    const aside = await addReseller(provider);
    const gone = await addReseller(provider);
    await deleteTierAccount(provider, gone);
    const foreign = await addReseller(other);

    expect(await move(provider, top, top)).toBe("Invalid parent: parent-is-itself");
    expect(await move(provider, top, below)).toBe("Invalid parent: parent-cycle");
    expect(await move(provider, top, customer)).toBe("Invalid parent: parent-is-a-customer");
    expect(await move(provider, top, aside)).toBe("Invalid parent: chain-too-deep");
    expect(await move(provider, aside, below)).toBe("Invalid parent: chain-too-deep");
    expect(await move(provider, customer, null)).toBe("Invalid parent: parent-required");
    for (const parentId of [foreign, gone, "TA-0000-0000-0000", "banana"]) {
      expect(await move(provider, customer, parentId)).toBe("Invalid parent: parent-not-found");
    }
    for (const id of [top, below, customer, aside]) {
      expect((await rowOf(id)).version).toBe(1);
      expect(await auditOf(id)).toHaveLength(1);
    }
  });

  it("closes no circle when two resellers are put below each other at once", async () => {
    const provider = await ownerOf();
    for (let round = 0; round < 5; round++) {
      const [one, two] = [await addReseller(provider), await addReseller(provider)];
      const moves = [
        await changeOf(provider, one, { parentId: two }),
        await changeOf(provider, two, { parentId: one }),
      ];
      const answers = await Promise.all(moves.map((wanted) => refusalOf(updateTierAccount(provider, wanted))));
      expect(answers.sort()).toEqual(["Invalid parent: parent-cycle", "done"]);
    }
  });

  it("lets no customer stand below an account that is deleted or becomes a customer at the same time", async () => {
    const provider = await ownerOf();
    const top = await addReseller(provider);
    for (let round = 0; round < 4; round++) {
      const parent = await addReseller(provider, { parentId: top });
      const toCustomer = await changeOf(provider, parent, { type: "customer" });
      const ends = round % 2 ? deleteTierAccount(provider, parent) : updateTierAccount(provider, toCustomer);
      const [added, ended] = await Promise.all([refusalOf(addCustomer(provider, parent)), refusalOf(ends)]);
      expect([added, ended].filter((answer) => answer === "done")).toHaveLength(1);
    }
  });
});

describe("changing the type", () => {
  it("makes a reseller of a customer, and a customer of a reseller without children", async () => {
    const provider = await ownerOf();
    const top = await addReseller(provider);
    const account = await addCustomer(provider, top);
    expect(await retype(provider, account, "reseller")).toBe("done");
    expect(await retype(provider, account, "customer")).toBe("done");
    expect(await retype(provider, account, "reseller", null)).toBe("done");
    expect(await rowOf(account)).toMatchObject({ version: 4, type: "reseller", parentId: null });
  });

  it("refuses to make a customer of a reseller that has children, until they are gone", async () => {
    const provider = await ownerOf();
    const top = await addReseller(provider);
    const reseller = await addReseller(provider, { parentId: top });
    const child = await addCustomer(provider, reseller);
    await expect(change(provider, reseller, { type: "customer" })).rejects.toMatchObject({
      ...{ name: "Conflict", code: "reseller-has-children", parameters: { count: 1 } },
    });
    await deleteTierAccount(provider, child);
    expect(await retype(provider, reseller, "customer")).toBe("done");
  });

  it("refuses a customer without a parent and a reseller in the third tier", async () => {
    const provider = await ownerOf();
    const top = await addReseller(provider);
    const second = await addReseller(provider, { parentId: top });
    const customer = await addCustomer(provider, second);
    expect(await retype(provider, top, "customer")).toBe("Conflict reseller-has-children");
    expect(await retype(provider, await addReseller(provider), "customer")).toBe("Invalid parent: parent-required");
    expect(await retype(provider, customer, "reseller")).toBe("Invalid parent: chain-too-deep");
  });
});

describe("what a vendor may choose as a parent", () => {
  it("is a reseller that it sees, or the one that is there", async () => {
    const { provider, vendor, customerId, resellerId, product } = await makeWorld();
    const hidden = await addReseller(provider, { name: "Hidden" });
    const bare = await addCustomer(provider, hidden);
    await subscribe(provider.company, product, { customerId: bare });

    expect(await move(vendor, customerId, hidden)).toBe("Invalid parent: parent-not-found");
    expect(await retype(vendor, bare, "reseller", hidden)).toBe("done");
    expect(await move(vendor, bare, resellerId)).toBe("done");
    const question = { ownerId: provider.company.id, type: "customer", search: "", chosen: null } as const;
    const { resellers } = await offerParents(vendor, { ...question, except: bare });
    expect(resellers.map(({ id }) => id)).toEqual([resellerId]);
  });
});

describe("offerParents", () => {
  const ask = (actor: Operator, question: Partial<Parameters<typeof offerParents>[1]>) =>
    offerParents(actor, { ownerId: actor.company.id, type: "customer", search: "", chosen: null, ...question });
  const ids = async (answer: ReturnType<typeof offerParents>) => (await answer).resellers.map(({ id }) => id);

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
  });

  it("finds by name, id and external id in any case, literally, and keeps the chosen one first", async () => {
    const provider = await ownerOf();
    const cafe = await addReseller(provider, { name: "Café 100 %", externalId: "ab_7" });
    const zoo = await addReseller(provider, { name: "Zoo", externalId: "abx7" });
    for (const search of ["CAFE", "0 %", "ab_7", cafe, "％"]) {
      expect(await ids(ask(provider, { search }))).toEqual([cafe]);
    }
    expect(await ids(ask(provider, { search: "cafe", chosen: zoo }))).toEqual([zoo, cafe]);
    expect(await ids(ask(provider, { chosen: zoo }))).toEqual([zoo, cafe]);
    expect(await ids(ask(provider, { search: "\\" }))).toEqual([]);
  });

  it("offers twenty of more, and says that there are more", async () => {
    const { provider } = await makeWorld();
    for (let count = 0; count < 19; count++) await addReseller(provider);
    expect(await ask(provider, {})).toMatchObject({ more: false });
    await addReseller(provider);
    const { resellers, more } = await ask(provider, {});
    expect([resellers.length, more]).toEqual([20, true]);
  });
});

describe("parentAnswer", () => {
  it("judges as the deed will", async () => {
    const { provider, vendor, resellerId, customerId } = await makeWorld();
    const stranger = await ownerOf();
    const ownerId = provider.company.id;
    const ask = (actor: Operator, parent: string, type: "customer" | "reseller" = "customer") =>
      parentAnswer(actor, { ownerId, type, parent, id: customerId });
    expect(await ask(provider, resellerId)).toBe(resellerId);
    expect(await ask(vendor, resellerId)).toBe(resellerId);
    expect(await ask(provider, "none", "reseller")).toBeNull();
    expect(await refusalOf(ask(provider, "none"))).toBe("Invalid parent: parent-required");
    expect(await refusalOf(ask(provider, customerId))).toBe("Invalid parent: parent-is-itself");
    expect(await refusalOf(ask(stranger, resellerId))).toBe("Invalid parent: parent-not-found");
    expect(await refusalOf(ask(await ownerOf("vendor"), resellerId))).toBe("Invalid parent: parent-not-found");
  });
});
