import { describe, expect, test } from "vitest";
import { ids } from "../../support/demo";
import { newAccount, type SdkError, sdkOf, subscribe } from "../../support/api";
import { useSite } from "../world";

const world = useSite();

const errorOf = (work: Promise<unknown>): Promise<SdkError> =>
  work.then(
    () => {
      throw new Error("nothing was refused");
    },
    (error: SdkError) => error,
  );

const refusal = (error: SdkError) => ({
  ...{ name: error.constructor.name, status: error.status },
  ...{ errorCode: error.errorCode, errors: error.errors },
});

describe("the unmodified JavaScript SDK", () => {
  test("creates a customer, changes it, and its vendors accept and ignore what they are told", async () => {
    const [provider, vendor, other] = [
      sdkOf(world.site, "meridian"),
      sdkOf(world.site, "aurora"),
      sdkOf(world.site, "tessera"),
    ];
    const [reseller] = await provider.client.tierAccounts.search({ type: "reseller", limit: 1 });
    const made = await provider.client.tierAccounts.create(newAccount({ parent: { id: reseller!.id } }));
    expect(made).toMatchObject({
      id: expect.stringMatching(/^TA-\d{4}-\d{4}-\d{4}$/) as string,
      ...{ version: 1, type: "customer", environment: "test", scopes: [], hub: { id: "HB-0000-0000", name: "None" } },
      owner: { id: ids.meridian, name: "Meridian Distribution" },
      parent: { id: reseller!.id },
      contact_info: { country: "PT", zip: "4000-248", contact: { phone_number: { area_code: "22", extension: "" } } },
      events: { created: { by: { id: "SU-200-000-001", name: "Commerce sync" } } },
    });
    expect(await provider.directory.getTierAccount(made.id)).toEqual(made);
    expect(refusal(await errorOf(vendor.client.tierAccounts.get(made.id)))).toMatchObject({
      ...{ name: "APIError", status: 404, errorCode: "NFND_000" },
    });

    await subscribe(world.sql, made.id);
    const changed = await provider.client.tierAccounts.update(made.id, { contact_info: { city: "Gaia" } });
    expect(changed).toMatchObject({
      ...{ version: 2, name: "Padaria do Bolhão, Lda.", tax_id: "PT509876543", scopes: ["customer"] },
      contact_info: { city: "Gaia", postal_code: "4000-248" },
    });
    const requests = await provider.directory.searchTierAccountRequests({ "account.id": made.id, $ordering: "id" });
    expect(requests.map(({ id, status, account }) => [id, status, account.version])).toEqual([
      [`${made.id.replace("TA-", "TAR-")}-001-001`, "pending", 2],
      [`${made.id.replace("TA-", "TAR-")}-001-002`, "unsupported", 2],
    ]);
    const [pending, unsupported] = requests as [(typeof requests)[0], (typeof requests)[0]];
    expect(await vendor.client.tierAccountRequests.get(pending.id)).toEqual(pending);
    expect((await errorOf(other.client.tierAccountRequests.get(pending.id))).status).toBe(404);
    expect(refusal(await errorOf(provider.directory.acceptTierAccountRequest(pending.id)))).toMatchObject({
      ...{ status: 403, errorCode: "AUTH_003" },
    });
    expect(await vendor.directory.acceptTierAccountRequest(pending.id)).toMatchObject({ status: "accepted" });
    expect((await errorOf(vendor.directory.acceptTierAccountRequest(pending.id))).status).toBe(400);
    expect((await errorOf(other.directory.ignoreTierAccountRequest(unsupported.id, "No."))).status).toBe(400);

    const made2 = await provider.directory.createTierAccountRequest({
      type: "update",
      account: { external_uid: made.external_uid, name: "Padaria do Bolhão S.A." },
    });
    expect(made2.map(({ status, account }) => [status, account.name, account.version])).toEqual([
      ["pending", "Padaria do Bolhão S.A.", 3],
      ["unsupported", "Padaria do Bolhão S.A.", 3],
    ]);
    const ignored = await vendor.directory.ignoreTierAccountRequest(made2[0]!.id, "We know them by another name.");
    expect(ignored).toMatchObject({ status: "ignored", reason: "We know them by another name." });
    const again = { type: "update", account: { id: made.id, name: "Padaria do Bolhão S.A." } };
    expect((await errorOf(provider.directory.createTierAccountRequest(again))).errorCode).toBe("TAR_004");

    for (const { client, directory } of [provider, vendor]) {
      const versions = await client.tierAccounts.versions(made.id).search();
      expect(versions.map(({ version, name }) => [version, name])).toEqual([
        [1, "Padaria do Bolhão, Lda."],
        [2, "Padaria do Bolhão, Lda."],
        [3, "Padaria do Bolhão S.A."],
      ]);
      expect(await directory.getTierAccountVersion(made.id, 2)).toMatchObject({
        contact_info: { city: "Gaia" },
        version: 2,
      });
      expect(await client.tierAccounts.versions(made.id).get(3)).toMatchObject({ version: 3 });
    }
    expect((await errorOf(provider.directory.getTierAccountVersion(made.id, 4))).status).toBe(404);
  });

  test("deletes, and is told why where it cannot", async () => {
    const { client } = sdkOf(world.site, "northline");
    const parent = await client.tierAccounts.create(newAccount({ type: "RESELLER", parent: null }));
    const child = await client.tierAccounts.create(newAccount({ parent: { id: parent.id } }));
    expect(refusal(await errorOf(client.tierAccounts.delete(parent.id)))).toMatchObject({
      ...{ name: "APIError", status: 400, errorCode: "VAL_001" },
      errors: [expect.stringMatching(/child|below/) as string],
    });
    await client.tierAccounts.delete(child.id);
    expect((await errorOf(client.tierAccounts.get(child.id))).status).toBe(404);
    await client.tierAccounts.delete(parent.id);
  });

  test("pages through 250 accounts without gap or repeat while others are being created", async () => {
    const { client } = sdkOf(world.site, "northline");
    const [reseller] = await client.tierAccounts.search({ type: "reseller", limit: 1 });
    const create = () => client.tierAccounts.create(newAccount({ parent: { id: reseller!.id } }));
    const some = async (count: number) => {
      for (let made = 0; made < count; made += 10) await Promise.all(Array.from({ length: 10 }, create));
    };
    await some(250);
    const before = await client.tierAccounts.search({ limit: 1000 });
    const writing = some(60);
    const seen: string[] = [];
    for (let offset = 0; ; offset += 25) {
      const rows = await client.tierAccounts.search({ limit: 25, offset });
      seen.push(...rows.map(({ id }) => id));
      if (rows.length < 25) break;
    }
    await writing;
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter(({ id }) => !seen.includes(id))).toEqual([]);
  });

  test("learns from an APIError what is wrong", async () => {
    const { client } = sdkOf(world.site, "meridian");
    expect(refusal(await errorOf(client.tierAccounts.search({ name: { $gt: "a" } })))).toMatchObject({
      ...{ name: "APIError", status: 400, errorCode: "VAL_001" },
      errors: [expect.stringContaining("name takes eq, ne") as string],
    });
    const wrong = newAccount({ contact_info: { address_line1: "", country: "Portugal" } });
    expect((await errorOf(client.tierAccounts.create(wrong))).errors).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^contact_info\.address_line1: /) as string,
        "contact_info.country: is no country code of two letters (ISO 3166)",
        expect.stringMatching(/^contact_info\.contact: /) as string,
      ]),
    );
  });
});
