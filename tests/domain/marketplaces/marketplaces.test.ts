import { describe, expect, it } from "vitest";
import { changeHub } from "~/domain/hubs/change";
import { createHub } from "~/domain/hubs/create";
import { findHub } from "~/domain/hubs/find";
import { pageOfHubs } from "~/domain/hubs/page";
import { windowOf } from "~/domain/lists/page";
import { changeMarketplace } from "~/domain/marketplaces/change";
import { createMarketplace } from "~/domain/marketplaces/create";
import { findMarketplace } from "~/domain/marketplaces/find";
import { MarketplaceForm } from "~/domain/marketplaces/forms";
import { listMarketplaces } from "~/domain/marketplaces/list";
import { auditOf, deedsOf, makeHub, makeMarketplace, makeStaff, ownerOf, refusalOf, unique } from "../../support/world";

const wanted = (hubIds: string[] = []) => ({
  ...{ name: unique("Europe"), description: "", zone: "EU" as const, currency: "EUR" },
  hubIds,
});
const hub = () => ({ name: unique("Commerce"), description: "", instanceType: "OA" as const });
const window = windowOf(new URLSearchParams(), "text");

describe("a marketplace", () => {
  it("is made and changed with the distributor's own hubs", async () => {
    const owner = await ownerOf("distributor");
    const [first, second] = [await makeHub(owner.company), await makeHub(owner.company)];
    const foreign = await makeHub((await ownerOf("distributor")).company);
    expect(await refusalOf(createMarketplace(owner, wanted([foreign.id])))).toBe("Invalid hubs: hub-not-found");
    const made = wanted([first.id]);
    const id = await createMarketplace(owner, made);
    const { updatedAt } = await findMarketplace(owner, id);
    const base = updatedAt.getTime();
    expect(await changeMarketplace(owner, id, made, base)).toEqual({ changed: false });
    expect(await changeMarketplace(owner, id, { ...made, hubIds: [second.id] }, base)).toEqual({ changed: true });
    expect(await refusalOf(changeMarketplace(owner, id, wanted(), base))).toBe("Conflict settings-stale");
    expect((await findMarketplace(owner, id)).hubIds).toEqual([second.id]);
    expect((await listMarketplaces(owner, window)).rows).toMatchObject([{ id, hubs: [second.name], listed: 0 }]);
    expect(await auditOf(id)).toHaveLength(2);
  });

  it("has a currency that exists", () => {
    const codes = ["EUR", " chf ", "EURO", "", "XXY"].map(
      (currency) => MarketplaceForm.safeParse({ ...wanted(), currency }).data?.currency,
    );
    expect(codes).toEqual(["EUR", "CHF", undefined, undefined, undefined]);
  });

  it("is a distributor's owner's and operations' to arrange; a reseller sees its own", async () => {
    const reseller = await ownerOf();
    const own = await makeMarketplace(reseller.company);
    const { updatedAt, may } = await findMarketplace(reseller, own);
    expect(may.change).toBe(false);
    expect(await refusalOf(createMarketplace(reseller, wanted()))).toBe("Forbidden only-distributors-arrange");
    expect(await refusalOf(changeMarketplace(reseller, own, wanted(), updatedAt.getTime()))).toBe(
      "Forbidden only-distributors-arrange",
    );
    const owner = await ownerOf("distributor");
    for (const attempt of [() => findMarketplace(owner, own), () => changeMarketplace(owner, own, wanted(), 0)])
      expect(await refusalOf(attempt())).toBe("NotFound not-found");
    expect(await refusalOf(listMarketplaces(await ownerOf("vendor"), window))).toBe("NotFound not-found");
    const { sales, viewer } = await makeStaff(owner.company);
    for (const actor of [sales, viewer]) {
      expect(await refusalOf(createMarketplace(actor, wanted()))).toBe("Forbidden role-not-allowed");
      expect(await refusalOf(createHub(actor, hub()))).toBe("Forbidden role-not-allowed");
      expect(await deedsOf(actor)).toEqual([]);
    }
  });
});

describe("a hub", () => {
  it("is made and changed by its distributor", async () => {
    const owner = await ownerOf("distributor");
    const made = hub();
    const id = await createHub(owner, made);
    const base = (await findHub(owner, id)).updatedAt.getTime();
    expect(await changeHub(owner, id, made, base)).toEqual({ changed: false });
    expect(await changeHub(owner, id, { ...made, instanceType: "API" }, base)).toEqual({ changed: true });
    expect(await refusalOf(changeHub(owner, id, hub(), base))).toBe("Conflict settings-stale");
    expect((await pageOfHubs(owner, window)).rows).toMatchObject([{ id, instanceType: "API" }]);
    expect(await refusalOf(changeHub(await ownerOf("distributor"), id, hub(), base))).toBe("NotFound not-found");
    expect((await auditOf(id)).map(({ deed }) => deed)).toEqual(["hub.create", "hub.change"]);
  });
});
