import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { tierAccountVersions } from "~/db/schema";
import { startDraft } from "~/domain/drafts/keep";
import { findPreviousVersion, findTierAccount } from "~/domain/tier-accounts/find";
import { updateTierAccount } from "~/domain/tier-accounts/update";
import {
  addCustomer,
  addReseller,
  auditOf,
  change,
  changeOf,
  deedsOf,
  makeHub,
  makeOperator,
} from "../../support/world";
import { makeWorld, ownerOf, refusalOf, rowOf, subscribe } from "../../support/world";

const versionsOf = (id: string) =>
  db
    .select()
    .from(tierAccountVersions)
    .where(eq(tierAccountVersions.tierAccountId, id))
    .orderBy(asc(tierAccountVersions.version));

describe("updateTierAccount", () => {
  it("takes effect at once, as the next version, and keeps the one before", async () => {
    const { provider, customerId } = await makeWorld();
    const { snapshot: old } = await findTierAccount(provider, customerId);
    const colleague = await makeOperator(provider.company, "operations");
    const result = await change(colleague, customerId, { city: "Braga", phone: "+351 225550199", name: "Bakery <i>" });
    expect(result).toMatchObject({ version: 2, changed: true });

    const now = await findTierAccount(provider, customerId);
    expect(now).toMatchObject({ version: 2, createdBy: provider.name, updatedBy: colleague.name });
    expect(now.snapshot).toMatchObject({ name: "Bakery <i>", contactInfo: { city: "Braga" } });
    expect(now.updatedAt.getTime()).toBeGreaterThanOrEqual(now.createdAt.getTime());
    expect(await findPreviousVersion(provider, customerId)).toEqual(old);
    expect(await versionsOf(customerId)).toMatchObject([
      { version: 1, data: old, createdBy: provider.id },
      { version: 2, data: now.snapshot, createdBy: colleague.id },
    ]);
  });

  it("writes one audit row with before and after", async () => {
    const { provider, customerId } = await makeWorld();
    const { snapshot: before } = await findTierAccount(provider, customerId);
    await change(provider, customerId, { taxId: "PT500000000" });
    const { snapshot: after } = await findTierAccount(provider, customerId);
    const [, ...rest] = await auditOf(customerId);
    expect(rest).toMatchObject([{ deed: "tier-account.update", actorId: provider.id, before, after }]);
  });

  it("changes nothing when nothing differs: no version, no request, no audit row", async () => {
    const { provider, customerId } = await makeWorld();
    const row = await rowOf(customerId);
    expect(await change(provider, customerId, {})).toEqual({ version: 1, changed: false, requests: [] });
    expect(await rowOf(customerId)).toEqual(row);
    expect(await versionsOf(customerId)).toHaveLength(1);
    expect(await auditOf(customerId)).toHaveLength(1);
  });

  it("refuses a stale save, and loses neither person's work", async () => {
    const { provider, customerId } = await makeWorld();
    const mine = await changeOf(provider, customerId, { city: "Braga" });
    await change(provider, customerId, { city: "Lisboa" });
    expect(await refusalOf(updateTierAccount(provider, mine))).toBe("Conflict stale");
    expect(await rowOf(customerId)).toMatchObject({ version: 2, contactInfo: { city: "Lisboa" } });
    expect(await auditOf(customerId)).toHaveLength(2);
    expect(await refusalOf(updateTierAccount(provider, { ...mine, baseVersion: 7 }))).toBe("Conflict stale");
    expect(await updateTierAccount(provider, { ...mine, baseVersion: 2 })).toMatchObject({ version: 3 });
  });

  it("lets one of many saves at once through, and refuses the others as stale", async () => {
    const { provider, customerId } = await makeWorld();
    const saves = await Promise.all(
      ["Braga", "Lisboa", "Faro", "Évora"].map((city) => changeOf(provider, customerId, { city })),
    );
    const answers = await Promise.all(saves.map((save) => refusalOf(updateTierAccount(provider, save))));
    expect(answers.sort()).toEqual([...Array(3).fill("Conflict stale"), "done"]);
    expect(await versionsOf(customerId)).toHaveLength(2);
  });

  it("saves the same form sent twice once, with a draft and without", async () => {
    const { provider, customerId } = await makeWorld();
    const draft = await startDraft(provider, { kind: "tier-account-update", subjectId: customerId, answers: {} });
    for (const draftId of [draft, undefined]) {
      const save = await changeOf(provider, customerId, { city: draftId ? "Braga" : "Lisboa" });
      const results = await Promise.all([1, 2, 3].map(() => updateTierAccount(provider, save, draftId)));
      expect(new Set(results.map(({ version }) => version)).size).toBe(1);
      expect(results.every(({ changed }) => changed)).toBe(true);
      expect(results.flatMap(({ requests }) => requests)).toHaveLength(1);
    }
    expect(await versionsOf(customerId)).toHaveLength(3);
    expect((await auditOf(customerId)).map(({ deed }) => deed)).toEqual([
      "tier-account.create",
      "tier-account.update",
      "tier-account.update",
    ]);
  });

  it("keeps an external UUID that is left empty, and refuses that of another account", async () => {
    const { provider, customerId, resellerId } = await makeWorld();
    const { externalUid } = await rowOf(customerId);
    await change(provider, customerId, { externalUid: "", city: "Braga" });
    expect((await rowOf(customerId)).externalUid).toBe(externalUid);
    expect(await refusalOf(change(provider, resellerId, { externalUid }))).toBe(
      "Invalid externalUid: external-uid-taken",
    );
    expect(await refusalOf(change(provider, customerId, { externalUid, city: "Faro" }))).toBe("done");
  });

  it("gives an external UUID to one of two accounts that want it at once", async () => {
    const provider = await ownerOf();
    const externalUid = "6a0e0b8e-5d52-4b4e-9a57-3f3f0b6f9c11";
    const ids = [await addReseller(provider), await addReseller(provider), await addReseller(provider)];
    const saves = await Promise.all(ids.map((id) => changeOf(provider, id, { externalUid })));
    const answers = await Promise.all(saves.map((save) => refusalOf(updateTierAccount(provider, save))));
    expect(answers.sort()).toEqual([...Array(2).fill("Invalid externalUid: external-uid-taken"), "done"]);
  });

  it("lets a vendor edit an account linked to its product, hub and owner untouched", async () => {
    const { provider, vendor, product, resellerId } = await makeWorld();
    const { id: hubId } = await makeHub(provider.company);
    const customerId = await addCustomer(provider, resellerId, { hubId, environment: "test" });
    await subscribe(provider.company, product, { customerId });
    const { hub, owner, parent } = await findTierAccount(provider, customerId);
    expect(hub?.id).toBe(hubId);
    expect(await change(vendor, customerId, { email: "new@harborlane.example" })).toMatchObject({ version: 2 });
    const now = await findTierAccount(provider, customerId);
    expect(now).toMatchObject({ hub, owner, parent, updatedBy: vendor.name, snapshot: { environment: "test" } });
    expect(await deedsOf(vendor)).toEqual(["tier-account.update"]);
    expect((await auditOf(customerId)).at(-1)).toMatchObject({ companyId: vendor.company.id });
  });
});
