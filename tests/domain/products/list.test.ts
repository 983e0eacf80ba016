import { describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { windowOf } from "~/domain/lists/page";
import { findProduct } from "~/domain/products/find";
import { listProducts } from "~/domain/products/list";
import { makeProduct, makeStaff, makeWorld, ownerOf, refusalOf } from "../../support/world";

const list = (actor: Operator, size = 50, at: Record<string, string> = {}) =>
  listProducts(actor, { ...windowOf(new URLSearchParams(at), "text"), size });
const names = (page: Awaited<ReturnType<typeof list>>) => page.rows.map(({ name }) => name);

describe("listProducts", () => {
  it("has the company's own products by name, in pages that lead on and back", async () => {
    const vendor = await ownerOf("vendor");
    for (const name of ["b", "É", "a", "C"]) await makeProduct(vendor.company, { name });
    await makeProduct((await ownerOf("vendor")).company);
    const first = await list(vendor, 3);
    expect([names(first), first.previous]).toEqual([["a", "b", "C"], null]);
    const second = await list(vendor, 3, { after: first.next! });
    expect([names(second), second.next]).toEqual([["É"], null]);
    expect(names(await list(vendor, 3, { before: second.previous! }))).toEqual(["a", "b", "C"]);
  });

  it("is empty for a new vendor, and not there for a provider, even one who sells the product", async () => {
    expect((await list(await ownerOf("vendor"))).rows).toEqual([]);
    const { provider } = await makeWorld();
    for (const actor of [provider, await ownerOf("distributor")])
      expect(await refusalOf(list(actor))).toBe("NotFound not-found");
  });
});

describe("findProduct", () => {
  it("shows a product to everybody of its vendor, with the switch for owner and operations", async () => {
    const vendor = await ownerOf("vendor");
    const { id, name } = await makeProduct(vendor.company, { sync: false });
    const staff = await makeStaff(vendor.company);
    for (const [role, actor] of Object.entries(staff))
      expect(await findProduct(actor, id)).toMatchObject({
        ...{ id, name, vendor: vendor.company.name, tierAccountsSync: false },
        may: { switchCapability: role === "owner" || role === "operations" },
      });
  });

  it("is not there for anybody else", async () => {
    const { provider, product } = await makeWorld();
    for (const actor of [provider, await ownerOf("vendor"), await ownerOf("distributor")])
      expect(await refusalOf(findProduct(actor, product.id))).toBe("NotFound not-found");
  });
});
