import { describe, expect, test } from "vitest";
import { fieldsOf, plain } from "../support/browse";
import { ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();
const catalog = `/console/${ids.tessera}/catalog`;

const owner = () => world.operator("owner@tessera.example");
const said = (html: string) => plain(html).replace(/\s+/g, " ");

const product = async (name: string) =>
  (
    await world.sql<{ id: string; on: boolean }[]>`
    select id, tier_accounts_sync as on from products where name = ${name}`
  )[0]!;

const capabilities = async (name = "Tessera Shield") => `${catalog}/${(await product(name)).id}/capabilities`;

describe("Catalog", () => {
  test("is a module of vendors, with their own products alone", async () => {
    const { status, text } = await (await owner()).get(catalog);
    expect(status).toBe(200);
    expect(said(text)).toMatch(/Tessera Shield .*Published .*Off .*Tessera Vault/);
    expect(text).not.toContain("Aurora Suite");
    expect((await (await owner()).get(`/console/${ids.tessera}/customers`)).text).toContain(`href="${catalog}"`);
  });

  test("shows a provider what is listed with it, and no product's profile", async () => {
    const provider = await world.operator("owner@northline.example");
    const own = `/console/${ids.northline}/catalog`;
    const { status, text } = await provider.get(own);
    expect([status, said(text).includes("No products listed yet")]).toEqual([200, true]);
    const { id } = await product("Tessera Shield");
    for (const page of [`${own}/${id}`, `${own}/${id}/capabilities`])
      expect([page, (await provider.get(page)).status]).toEqual([page, 404]);
    expect((await provider.post(`${own}/${id}/capabilities`, { sync: "on", was: "off" })).status).toBe(404);
    expect((await product("Tessera Shield")).on).toBe(false);
  });

  test("leads to a profile whose section General has the tab Capabilities", async () => {
    const { id } = await product("Tessera Shield");
    const { text } = await (await owner()).get(`${catalog}/${id}`);
    expect(said(text)).toMatch(/Product profile .*General .*Information .*Capabilities/);
    expect(text).toContain(`href="${await capabilities()}"`);
  });
});

describe("Tier Accounts Sync", () => {
  test("is switched on and off with one audit row each, and says what follows", async () => {
    const address = await capabilities();
    const visitor = await owner();
    const page = await visitor.get(address);
    expect(fieldsOf(page.text)).toMatchObject({ sync: "off", was: "off" });
    expect(said(page.text)).toContain("Requests made before stay as they are");
    for (const [sync, was, sentence] of [
      ["on", "off", "Tier Accounts Sync is switched on. Changes from now on arrive as pending requests."],
      ["off", "on", "Tier Accounts Sync is switched off."],
    ] as const) {
      const got = await visitor.post(address, { sync, was });
      expect([got.status, got.to]).toEqual([303, `${address}?saved=changed`]);
      const after = await visitor.get(got.to!);
      expect(said(after.text)).toContain(sentence);
      expect(fieldsOf(after.text)).toMatchObject({ sync, was: sync });
    }
    const again = await visitor.post(address, { sync: "off", was: "off" });
    expect(again.to).toBe(`${address}?saved=unchanged`);
    expect(said((await visitor.get(again.to!)).text)).toContain("Nothing was different");
    const { id } = await product("Tessera Shield");
    const rows = await world.sql`select from audit_entries where subject_id = ${id}`;
    expect(rows).toHaveLength(2);
  });

  test("switched on, makes the next change wait, and leaves what was unsupported", async () => {
    const vault = await product("Tessera Vault");
    const counted = async () =>
      Object.fromEntries(
        (
          await world.sql<{ status: string; count: number }[]>`
            select status, count(*)::int from tier_account_requests where product_id = ${vault.id} group by 1`
        ).map(({ status, count }) => [status, count]),
      );
    const before = await counted();
    await (await owner()).post(await capabilities("Tessera Vault"), { sync: "on", was: "off" });
    const [row] = await world.sql<{ id: string }[]>`
      select customer_id as id from subscriptions where product_id = ${vault.id} and provider_id = ${ids.northline} and status <> 'draft' limit 1`;
    const provider = await world.operator("owner@northline.example");
    const address = `/console/${ids.northline}/customers/${row!.id}`;
    const form = fieldsOf((await provider.get(`${address}/edit`)).text);
    const saved = await provider.post(`${address}/edit`, { ...form, taxId: `${form.taxId} 7` });
    expect(saved.to).toBe(`${address}?saved=changed`);
    expect(said((await provider.get(saved.to!)).text)).toMatch(/Version \d+ is saved\..*Tessera Security/);
    expect(await counted()).toEqual({ ...before, pending: 1 });
  });

  test("is not undone by somebody who has not seen a colleague's answer", async () => {
    const address = await capabilities("Tessera Shield");
    const visitor = await owner();
    await visitor.post(address, { sync: "on", was: "off" });
    const stale = await visitor.post(address, { sync: "off", was: "off" });
    expect(stale.status).toBe(409);
    expect(said(stale.text)).toContain("Somebody else has switched Tier Accounts Sync on meanwhile.");
    expect(fieldsOf(stale.text)).toMatchObject({ sync: "off", was: "on" });
    expect((await visitor.post(address, fieldsOf(stale.text))).to).toBe(`${address}?saved=changed`);
    expect((await product("Tessera Shield")).on).toBe(false);
  });

  const broken: Record<string, string>[] = [
    {},
    { sync: "banana", was: "off" },
    { sync: "on" },
    { sync: "on", was: "maybe" },
  ];

  test.each(broken)("refuses the form %j", async (body) => {
    const got = await (await owner()).post(await capabilities(), body);
    expect(got.status).toBe(422);
    expect(got.text).toMatch(/<title>Error: /);
    expect((await product("Tessera Shield")).on).toBe(false);
  });

  test("is shown to a colleague who may not switch it, without a form", async () => {
    const email = "viewer@meridian.example";
    await world.sql`
      insert into memberships (operator_id, company_id, role)
      select id, ${ids.tessera}, 'viewer' from operators where email = ${email} on conflict do nothing`;
    const { status, text } = await (await world.operator(email)).get(await capabilities());
    expect(status).toBe(200);
    expect(said(text)).toContain("It is switched off. An owner or somebody from operations can switch it.");
    expect(text).not.toContain('name="sync"');
  });
});
