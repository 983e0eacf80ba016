import { describe, expect, test } from "vitest";
import { changeStoreSettings, PRODUCT_SETTINGS, storeSettingsOf } from "~/domain/companies/store-settings";
import { passwordRulesOfOperator } from "~/domain/companies/password-rules";
import { db } from "~/db/client";
import { memberships, storeSettings } from "~/db/schema";
import { auditOf, makeCompany, makeStaff, ownerOf, refusalOf } from "../../support/world";

const passwords = { fewestCharacters: 16, needsLetterAndDigit: true, needsSpecial: false };

describe("the settings of a storefront", () => {
  test("are the product's until somebody changes them, and then only the part that was changed", async () => {
    const owner = await ownerOf();
    expect(await storeSettingsOf(owner.company.id)).toEqual(PRODUCT_SETTINGS);
    expect(PRODUCT_SETTINGS).toMatchObject({
      pages: { purchasing: false, companyInformation: true },
      signUp: { open: true, validateEmail: true, requireAddress: true, requireTerms: false },
      passwords: { fewestCharacters: 12 },
      versions: { pages: 0, signUp: 0, passwords: 0, people: 0 },
    });
    expect(await changeStoreSettings(owner, { passwords }, 0)).toEqual({ changed: true });
    const versions = { ...PRODUCT_SETTINGS.versions, passwords: 1 };
    expect(await storeSettingsOf(owner.company.id)).toEqual({ ...PRODUCT_SETTINGS, passwords, versions });
    const [entry, ...more] = await auditOf(owner.company.id);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      deed: "store-settings.change",
      before: { passwords: PRODUCT_SETTINGS.passwords },
      after: { passwords },
    });
    expect(Object.keys(entry!.after as object)).toEqual(["passwords"]);
  });

  test("saved as they are change nothing, and write nothing", async () => {
    const owner = await ownerOf();
    const { pages } = PRODUCT_SETTINGS;
    expect(await changeStoreSettings(owner, { pages }, 0)).toEqual({ changed: false });
    expect(await auditOf(owner.company.id)).toEqual([]);
  });

  test("are changed by owners and operations, passwords by owners alone, and by no vendor", async () => {
    const staff = await makeStaff(await makeCompany());
    const pages = { ...PRODUCT_SETTINGS.pages, companyInformation: false };
    const refused = "Forbidden role-not-allowed";
    for (const role of ["sales", "viewer"] as const)
      expect(await refusalOf(changeStoreSettings(staff[role], { pages }, 0))).toBe(refused);
    expect(await refusalOf(changeStoreSettings(staff.operations, { passwords }, 0))).toBe(refused);
    expect(await refusalOf(changeStoreSettings(staff.operations, { pages, passwords }, 0))).toBe(refused);
    expect(await refusalOf(changeStoreSettings(staff.operations, { pages }, 0))).toBe("done");
    const vendor = await ownerOf("vendor");
    expect(await refusalOf(changeStoreSettings(vendor, { pages }, 0))).toBe("NotFound not-found");
    expect(await storeSettingsOf(vendor.company.id)).toEqual(PRODUCT_SETTINGS);
  });

  test("are in conflict with changes of the same part alone", async () => {
    const owner = await ownerOf();
    const people = { inviteFirstUser: true, firstUserManages: false };
    await changeStoreSettings(owner, { passwords }, 0);
    expect(await changeStoreSettings(owner, { people }, 0)).toEqual({ changed: true });
    const later = { people: { ...people, firstUserManages: true } };
    expect(await refusalOf(changeStoreSettings(owner, later, 0))).toBe("Conflict settings-stale");
    expect(await refusalOf(changeStoreSettings(owner, later, 1))).toBe("done");
  });

  test("of a row from before parts had versions are as old as the row", async () => {
    const owner = await ownerOf();
    const { versions: _, ...all } = PRODUCT_SETTINGS;
    await db.insert(storeSettings).values({ ...all, companyId: owner.company.id, version: 7 });
    expect(await refusalOf(changeStoreSettings(owner, { passwords }, 6))).toBe("Conflict settings-stale");
    expect(await refusalOf(changeStoreSettings(owner, { passwords }, 7))).toBe("done");
    const { versions } = await storeSettingsOf(owner.company.id);
    expect(versions).toEqual({ pages: 7, signUp: 7, passwords: 8, people: 7 });
  });

  test("of another company stay as they are", async () => {
    const [one, other] = [await ownerOf(), await ownerOf()];
    await changeStoreSettings(one, { passwords }, 0);
    expect((await storeSettingsOf(other.company.id)).passwords).toEqual(PRODUCT_SETTINGS.passwords);
  });

  test("take one of two who change them at once, and tell the other", async () => {
    const owner = await ownerOf();
    const changes = [13, 14].map((fewestCharacters) =>
      refusalOf(changeStoreSettings(owner, { passwords: { ...passwords, fewestCharacters } }, 0)),
    );
    expect((await Promise.all(changes)).sort()).toEqual(["Conflict settings-stale", "done"]);
    expect((await storeSettingsOf(owner.company.id)).versions.passwords).toBe(1);
    expect(await auditOf(owner.company.id)).toHaveLength(1);
  });
});

test("an operator's password satisfies every company they work for", async () => {
  const [one, other] = [await ownerOf(), await ownerOf()];
  await db.insert(memberships).values({ operatorId: one.id, companyId: other.company.id, role: "viewer" });
  expect(await passwordRulesOfOperator(one.id)).toEqual(PRODUCT_SETTINGS.passwords);
  await changeStoreSettings(one, { passwords }, 0);
  await changeStoreSettings(other, { passwords: { ...passwords, fewestCharacters: 14, needsSpecial: true } }, 0);
  expect(await passwordRulesOfOperator(one.id)).toEqual({
    fewestCharacters: 16,
    needsLetterAndDigit: true,
    needsSpecial: true,
  });
});
