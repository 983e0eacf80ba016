import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { agreementProductGroups } from "~/db/schema";
import { windowOf } from "~/domain/lists/page";
import { changeProductGroup } from "~/domain/product-groups/change";
import { createProductGroup } from "~/domain/product-groups/create";
import { deleteProductGroup } from "~/domain/product-groups/delete";
import { findProductGroup } from "~/domain/product-groups/find";
import { listProductGroups } from "~/domain/product-groups/list";
import { offeredProducts } from "~/domain/product-groups/offered";
import { makeAgreement, makeTrade } from "../../support/trades";
import { auditOf, deedsOf, makeProduct, makeStaff, ownerOf, refusalOf, unique } from "../../support/world";

const wanted = (productIds: string[] = [], name = unique("group")) => ({
  name,
  description: "For resellers",
  productIds,
});
const window = windowOf(new URLSearchParams(), "text");

describe("a product group", () => {
  it("holds published products of partners' vendors, and no others", async () => {
    const { provider, vendor, product } = await makeTrade();
    const stranger = await makeProduct((await ownerOf("vendor")).company);
    const offered = await offeredProducts(provider, []);
    expect(offered).toEqual([{ id: product.id, name: product.name, vendor: vendor.company.name }]);
    expect(await refusalOf(createProductGroup(provider, wanted([product.id, stranger.id])))).toBe(
      "Invalid products: product-not-offered",
    );
    const id = await createProductGroup(provider, wanted([product.id]));
    expect((await findProductGroup(provider, id)).productIds).toEqual([product.id]);
    expect((await listProductGroups(provider, window)).rows).toMatchObject([{ id, products: 1, agreements: 0 }]);
  });

  it("is changed once by the version that was seen, and not at all where nothing differs", async () => {
    const { provider, product } = await makeTrade();
    const first = wanted([product.id]);
    const id = await createProductGroup(provider, first);
    expect(await changeProductGroup(provider, id, first, 1)).toEqual({ changed: false });
    expect(await changeProductGroup(provider, id, { ...first, productIds: [] }, 1)).toEqual({ changed: true });
    expect(await refusalOf(changeProductGroup(provider, id, wanted(), 1))).toBe("Conflict settings-stale");
    expect((await findProductGroup(provider, id)).productIds).toEqual([]);
    expect(await auditOf(id)).toHaveLength(2);
  });

  it("has a name of its own within the company, in any case of its letters", async () => {
    const [one, other] = [await ownerOf("distributor"), await ownerOf("distributor")];
    const name = unique("Security");
    await createProductGroup(one, wanted([], name));
    const taken = "Invalid name: product-group-name-taken";
    expect(await refusalOf(createProductGroup(one, wanted([], name.toUpperCase())))).toBe(taken);
    const second = await createProductGroup(one, wanted());
    expect(await refusalOf(changeProductGroup(one, second, wanted([], name), 1))).toBe(taken);
    expect(await refusalOf(createProductGroup(other, wanted([], name)))).toBe("done");
  });

  it("is deleted unless an agreement opens it", async () => {
    const { provider, product } = await makeTrade();
    const id = await createProductGroup(provider, wanted([product.id]));
    const agreementId = await makeAgreement(provider.company, { type: "service" });
    await db.insert(agreementProductGroups).values({ agreementId, productGroupId: id });
    expect(await refusalOf(deleteProductGroup(provider, id))).toBe("Conflict product-group-in-use");
    await db.delete(agreementProductGroups).where(eq(agreementProductGroups.productGroupId, id));
    await deleteProductGroup(provider, id);
    expect(await refusalOf(findProductGroup(provider, id))).toBe("NotFound not-found");
  });

  it("is its distributor's alone; sales and viewers look", async () => {
    const { provider } = await makeTrade();
    const id = await createProductGroup(provider, wanted());
    for (const stranger of [await ownerOf("distributor"), await ownerOf(), await ownerOf("vendor")])
      for (const attempt of [
        () => findProductGroup(stranger, id),
        () => changeProductGroup(stranger, id, wanted(), 1),
        () => deleteProductGroup(stranger, id),
      ])
        expect(await refusalOf(attempt())).toBe("NotFound not-found");
    const staff = await makeStaff(provider.company);
    for (const actor of [staff.sales, staff.viewer]) {
      expect((await findProductGroup(actor, id)).may.change).toBe(false);
      for (const attempt of [
        () => createProductGroup(actor, wanted()),
        () => changeProductGroup(actor, id, wanted(), 1),
        () => deleteProductGroup(actor, id),
      ])
        expect(await refusalOf(attempt())).toBe("Forbidden role-not-allowed");
      expect(await deedsOf(actor)).toEqual([]);
    }
  });
});
