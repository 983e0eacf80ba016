import { describe, expect, test } from "vitest";
import { Program, sdkOf, TOKENS } from "../../support/api";
import { ids } from "../../support/demo";
import { useSite } from "../world";

const world = useSite({ environment: { API_REQUESTS_PER_MINUTE: "1000000" } });

type Row = Record<string, unknown> & { id: string };

const program = (company: keyof typeof TOKENS) => new Program(world.site, TOKENS[company]);

async function rowsOf(company: keyof typeof TOKENS, path: string): Promise<Row[]> {
  const { status, json } = await program(company).get(path);
  expect([path, status]).toEqual([path, 200]);
  return json as Row[];
}

/** Lists, what they are filtered by, and what is shown of one of them but not in the list. */
const LISTS: [path: string, fields: string[]][] = [
  ["/tier/accounts", ["id", "name", "external_id", "external_uid", "parent.name", "hub.id", "hub.name", "owner.id"]],
  [
    "/tier/account-requests",
    ["id", "status", "account.id", "account.name", "account.external_uid", "product.id", "vendor.name"],
  ],
  [
    "/tier/configs",
    ["id", "status", "account.id", "account.external_id", "product.name", "marketplace.id", "connection.type"],
  ],
  ["/tier/config-requests", ["id", "type", "status", "configuration.account.id", "configuration.product.id"]],
  [
    "/assets",
    ["id", "status", "product.id", "marketplace.name", "tiers.customer.id", "tiers.tier1.id", "tiers.tier2.name"],
  ],
  ["/requests", ["id", "type", "status", "asset.id", "asset.product.id", "asset.tiers.customer.external_uid"]],
  ["/hubs", ["id", "name", "instance.type", "company.id"]],
  ["/marketplaces", ["id", "name", "zone", "currency", "owner.id"]],
  ["/products", ["id", "name", "status", "owner.id"]],
  ["/accounts", ["id", "name"]],
];

/** What stands at the end of a path of members. */
const at = (row: unknown, path: string): unknown =>
  path.split(".").reduce((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], row);

describe.each(LISTS)("%s", (path, fields) => {
  test.each(["meridian", "northline", "aurora", "tessera"] as const)(
    "of %s lists what it gets one by one, and nobody else",
    async (company) => {
      const rows = await rowsOf(company, `${path}?limit=1000`);
      const counted = await program(company).get(`${path}?limit=0`);
      expect(counted.headers["content-range"]).toBe(`items 0-0/${rows.length}`);
      for (const row of rows.slice(0, 5)) {
        const { json } = await program(company).get(`${path}/${row.id}`);
        expect(json).toMatchObject(row);
        const seen = await Promise.all(
          (Object.keys(TOKENS) as (keyof typeof TOKENS)[]).map(async (other) => {
            const found = await program(other).get(`${path}/${row.id}`);
            const listed = await rowsOf(other, `${path}?eq(id,${row.id})`);
            expect([found.status, listed.length]).toEqual(found.status === 200 ? [200, 1] : [404, 0]);
            return found.status === 200;
          }),
        );
        expect(seen).toContain(true);
      }
    },
  );

  test("is filtered by each of its fields", async () => {
    const rows = await rowsOf("meridian", `${path}?limit=1000`);
    for (const field of fields) {
      const values = [...new Set(rows.map((row) => at(row, field)))].filter((value) => typeof value === "string");
      for (const value of values.slice(0, 3)) {
        const found = await rowsOf("meridian", `${path}?eq(${field},${encodeURIComponent(`"${value}"`)})&limit=1000`);
        const wanted = rows.filter((row) => at(row, field) === value).map(({ id }) => id);
        expect([field, value, found.map(({ id }) => id)]).toEqual([field, value, wanted]);
      }
      expect((await program("meridian").get(`${path}?ilike(${field},*zz*)`)).status).toBe(200);
      expect((await program("aurora").get(`${path}?search=a&ordering(-id)&limit=3`)).status).toBe(200);
    }
  });

  test("is read alone", async () => {
    if (path.startsWith("/tier/account") || path === "/marketplaces") return;
    for (const method of ["POST", "PUT", "DELETE"])
      expect((await program("meridian").ask(method, path, method === "DELETE" ? undefined : {})).status).toBe(405);
  });
});

describe("the unmodified JavaScript SDK", () => {
  test("reads all that stands beside tier accounts", async () => {
    const { client, directory } = sdkOf(world.site, "meridian");
    const [account] = await client.accounts.search();
    expect(account).toMatchObject({ id: ids.meridian, name: "Meridian Distribution", type: "provider" });
    const users = await client.accounts.users(account!.id).search();
    expect(users.map(({ name }) => name)).toContain("Ingrid Halvorsen");
    for (const hub of await client.hubs.search())
      expect(hub.instance).toMatchObject({ type: expect.stringMatching(/^(OA|API)$/) });
    const [asset] = await directory.searchAssets({ status: "active", limit: 1 });
    expect(asset).toMatchObject({ status: "active", tiers: { customer: { id: expect.stringMatching(/^TA-/) } } });
    const [request] = await client.requests.search({ "asset.id": asset!.id });
    expect(request).toMatchObject({ id: expect.stringMatching(/^PR-/), asset: { id: asset!.id } });
    const [config] = await directory.searchTierConfigurations({ limit: 1 });
    expect(config).toMatchObject({ id: expect.stringMatching(/^TC-/), tier_level: expect.any(Number) });
    expect(await client.tierConfigs.search({ id: config!.id })).toEqual([config]);
    const [configRequest] = await client.tierConfigRequests.search({ limit: 1 });
    expect(configRequest).toMatchObject({
      id: expect.stringMatching(/^TCR-/),
      configuration: { id: expect.any(String) },
    });
    const known = (await directory.searchAssets({ limit: 50 })).find(({ external_id }) => external_id !== null)!;
    const again = await directory.getAssetsByProductIdExternalId(known.product.id, known.external_id);
    expect(again.map(({ id }) => id)).toContain(known.id);
  });
});

test("a storefront finds its customer's subscriptions, with what is pending where it asks", async () => {
  const [asset] = await rowsOf("northline", "/assets?limit=1");
  const customer = at(asset, "tiers.customer.id");
  const query = `select(-params,-tiers,-configuration,+pending_request)&and(in(tiers.customer.id,(${customer},TA-1)),ne(status,draft))`;
  const rows = await rowsOf("northline", `/assets?${query}`);
  expect(rows.map(({ id }) => id)).toContain(asset!.id);
  for (const row of rows) for (const name of ["params", "tiers", "configuration"]) expect(row).not.toHaveProperty(name);
  for (const row of await rowsOf("northline", "/assets?limit=1000")) expect(row).not.toHaveProperty("pending_request");
});

test("users are read beneath their own account, by programs of that company", async () => {
  const [user] = await rowsOf("northline", `/accounts/${ids.northline}/users?limit=1`);
  expect((await program("northline").get(`/accounts/${ids.northline}/users/${user!.id}`)).json).toEqual(user);
  for (const path of [`/accounts/${ids.northline}/users`, `/accounts/${ids.meridian}/users/${user!.id}`])
    expect((await program("meridian").get(path)).status).toBe(404);
});
