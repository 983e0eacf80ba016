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

  it("takes the whole branch along, as deep as it may stand", async () => {
    const provider = await ownerOf();
    const [first, second] = [await addReseller(provider), await addReseller(provider)];
    const branch = await addReseller(provider, { parentId: first });
    const leaves = [await addCustomer(provider, branch), await addCustomer(provider, branch)];
    expect(await move(provider, branch, second)).toBe("done");
    for (const id of leaves) {
      expect(await rowOf(id)).toMatchObject({ version: 1, parentId: branch });
      expect(await findTierAccount(provider, id)).toMatchObject({
        parent: { id: branch },
        grandparent: { id: second },
      });
    }
    expect(await move(provider, second, branch)).toBe("Invalid parent: parent-cycle");
    expect(await move(provider, second, first)).toBe("Invalid parent: chain-too-deep");
    expect(await move(provider, branch, null)).toBe("done");
    expect(await move(provider, second, branch)).toBe("done");
    expect(await findTierAccount(provider, second)).toMatchObject({ parent: { id: branch }, grandparent: null });
  });

  it("lets a vendor move what it sees no more than the tree allows", async () => {
    const { provider, vendor, customerId, resellerId } = await makeWorld();
    expect(await move(vendor, resellerId, customerId)).toBe("Invalid parent: parent-is-a-customer");
    expect(await move(vendor, resellerId, resellerId)).toBe("Invalid parent: parent-is-itself");
    expect(await retype(vendor, resellerId, "customer")).toBe("Conflict reseller-has-children");
    expect(await move(vendor, customerId, null)).toBe("Invalid parent: parent-required");
    expect([(await rowOf(customerId)).version, (await rowOf(resellerId)).version]).toEqual([1, 1]);
    expect(await move(provider, customerId, (await makeWorld()).resellerId)).toBe("Invalid parent: parent-not-found");
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
