import { describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { startDraft } from "~/domain/drafts/keep";
import { createTierAccount } from "~/domain/tier-accounts/create";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { findDuplicates } from "~/domain/tier-accounts/duplicates";
import type { AccountData } from "~/domain/tier-accounts/forms";
import { accountData, addCustomer, addReseller, deedsOf, makeHub, ownerOf, refusalOf } from "../../support/world";

const looks = (change: Partial<AccountData>) => accountData({ externalId: "", ...change });
const alike = (actor: Operator, change: Partial<AccountData>, hubId: string | null = null) =>
  findDuplicates(actor, { hubId, data: looks(change) });
const create = (actor: Operator, change: Partial<AccountData>, onlyOnce = true) =>
  refusalOf(
    createTierAccount(actor, { type: "reseller", parentId: null, data: looks(change) }, undefined, { onlyOnce }),
  );

describe("an account that looks the same", () => {
  it("has the external ID within the hub, unless that is empty", async () => {
    const provider = await ownerOf();
    const [hub, other] = [await makeHub(provider.company), await makeHub(provider.company)];
    const bare = await addReseller(provider, { externalId: "B-1" });
    const inHub = await addReseller(provider, { externalId: "B-1", hubId: hub.id });
    await addReseller(provider, { externalId: "" });
    const ids = async (externalId: string, hubId: string | null) =>
      (await alike(provider, { externalId }, hubId)).map(({ id, same }) => [id, same]);
    // An account that comes from no hub is one of any.
    expect((await ids("B-1", null)).map(([id]) => id).sort()).toEqual([bare, inHub].sort());
    expect(await ids("B-1", hub.id)).toEqual([[inHub, "external-id"]]);
    expect(await ids("B-1", other.id)).toEqual([]);
    expect(await ids("b-1", null)).toEqual([]);
    expect(await ids("", null)).toEqual([]);
  });

  it("has the name and the e-mail, whatever the case and the accents", async () => {
    const provider = await ownerOf();
    const parent = await addReseller(provider, { name: "Quayside" });
    const email = "Ines@Cafe.example";
    const id = await addCustomer(provider, parent, { name: "Café Münchner Straße", email, externalId: "" });
    const found = [{ id, name: "Café Münchner Straße", parent: "Quayside", same: "name-and-email" }];
    expect(await alike(provider, { name: "CAFE MUNCHNER STRASSE", email: "ines@cafe.EXAMPLE" })).toEqual(found);
    expect(await alike(provider, { name: "Cafe Munchner", email })).toEqual([]);
    expect(await alike(provider, { name: "Café Münchner Straße", email: "rui@cafe.example" })).toEqual([]);
  });

  it("is shown once, by its external ID, and at most five are", async () => {
    const provider = await ownerOf();
    const same = { name: "Twin", email: "twin@x.example", externalId: "7" };
    const first = await addReseller(provider, same);
    expect(await alike(provider, same)).toMatchObject([{ id: first, same: "external-id" }]);
    for (let count = 0; count < 6; count++) await addReseller(provider, { ...same, externalId: count ? "7" : "8" });
    expect(await alike(provider, same)).toHaveLength(5);
  });

  it("is never another provider’s, nor one that is deleted", async () => {
    const [provider, other] = [await ownerOf(), await ownerOf()];
    const same = { name: "Twin", email: "twin@x.example", externalId: "7" };
    const id = await addReseller(other, same);
    expect(await alike(provider, same)).toEqual([]);
    expect(await create(provider, same)).toBe("done");
    await deleteTierAccount(other, id);
    expect(await alike(other, same)).toEqual([]);
    expect(await create(other, same)).toBe("done");
  });
});

describe("createTierAccount, once only", () => {
  it("refuses it and leaves no trace, until it is told to go on", async () => {
    const provider = await ownerOf();
    const same = { name: "Twin", email: "twin@x.example", externalId: "7" };
    await addReseller(provider, same);
    const before = await deedsOf(provider);
    const data = looks({ ...same, name: "tWiN" });
    const draft = await startDraft(provider, { kind: "tier-account-creation", answers: {} });
    const again = (onlyOnce: boolean) =>
      refusalOf(createTierAccount(provider, { type: "reseller", parentId: null, data }, draft, { onlyOnce }));
    expect(await again(true)).toBe("Conflict duplicate-account");
    expect(await again(true)).toBe("Conflict duplicate-account");
    expect(await deedsOf(provider)).toEqual([...before, "draft.start"]);
    expect(await again(false)).toBe("done");
    expect(await again(true)).toBe("done");
    expect(await deedsOf(provider)).toEqual([...before, "draft.start", "tier-account.create"]);
  });

  it("lets one of many through that come at the same time, by either rule", async () => {
    const provider = await ownerOf();
    const rivals = [{ externalId: "9" }, { name: "Twin", email: "twin@x.example" }];
    for (const same of rivals) {
      const answers = await Promise.all([1, 2, 3, 4].map(() => create(provider, same)));
      expect(answers.sort()).toEqual([...Array(3).fill("Conflict duplicate-account"), "done"]);
    }
  });

  it("asks nothing of programs", async () => {
    const provider = await ownerOf();
    for (let count = 0; count < 2; count++) expect(await create(provider, { externalId: "7" }, false)).toBe("done");
  });
});
