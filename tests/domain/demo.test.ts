import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { useDatabase } from "../support/database";

await useDatabase("demo");
const { sql } = await import("~/db/client");
const { visitor } = await import("~/auth/actor");
const { findStore } = await import("~/domain/companies/find-store");
const { isFirstUser } = await import("~/domain/customer-users/first-user");
const { signIn: signInCustomerUser } = await import("~/domain/customer-users/sign-in");
const { signIn: signInOperator } = await import("~/domain/operators/sign-in");
const { RESELLER_TIERS } = await import("~/domain/tier-accounts/tree");
const { accountDataForm, accountDataOf } = await import("~/domain/tier-accounts/forms");
const { db } = await import("~/db/client");
const { customerUsers } = await import("~/db/schema");
const { seed } = await import("../../drizzle/seeds/demo");

afterAll(() => sql.end());

const password = "counterpart-demo-1";
const stranger = () => visitor({ requestId: randomUUID(), ip: "127.0.0.1" });
const browser = { former: null, userAgent: null };

/** How many rows there are per value of a column. */
async function counted(table: string, column: string): Promise<Record<string, number>> {
  const rows = await sql`select ${sql(column)} as value, count(*)::int from ${sql(table)} group by 1`;
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

const none = async (query: ReturnType<typeof sql>) => expect(await query).toHaveLength(0);

describe("the logins of the demo", () => {
  test.each([
    ["owner@meridian.example", { "PA-210-774": "owner" }],
    ["owner@northline.example", { "PA-340-118": "owner" }],
    ["owner@harbor.example", { "PA-551-902": "owner" }],
    ["owner@aurora.example", { "VA-619-035": "owner" }],
    ["owner@tessera.example", { "VA-782-460": "owner" }],
    ["viewer@meridian.example", { "PA-210-774": "viewer" }],
    ["both@example.com", { "PA-210-774": "operations", "PA-340-118": "sales" }],
  ])("let %s into the console", async (email, works) => {
    await expect(signInOperator(stranger(), { email, password, ...browser })).resolves.toBeTruthy();
    const rows = await sql`select company_id, m.role from memberships m join operators o on o.id = operator_id
      where email = ${email}`;
    expect(Object.fromEntries(rows.map((row) => [row.company_id, row.role]))).toEqual(works);
  });

  test("are Northline's colleagues too: one for sales, one suspended, one invited; nobody has a second factor", async () => {
    const asked = { password, ...browser };
    await expect(signInOperator(stranger(), { email: "sales@northline.example", ...asked })).resolves.toBeTruthy();
    const suspended = signInOperator(stranger(), { email: "operations@northline.example", ...asked });
    await expect(suspended).rejects.toMatchObject({ code: "wrong-credentials" });
    expect([...(await sql`select email, company_id from invitations where expires_at > now()`)]).toEqual([
      { email: "eoin@northline.example", company_id: "PA-340-118" },
    ]);
    expect(await counted("second_factors", "operator_id")).toEqual({});
  });

  test.each(["first.user@harborlane.example", "second.user@harborlane.example"])(
    "let %s into Northline's storefront",
    async (email) => {
      const store = await findStore(stranger(), "northline");
      await expect(signInCustomerUser(stranger(), store, { email, password, ...browser })).resolves.toBeTruthy();
    },
  );

  test("make the oldest user of each customer its first", async () => {
    const first = await db.select({ email: customerUsers.email }).from(customerUsers).where(isFirstUser);
    const addresses = ["afonso@saobento.example", "first.user@harborlane.example", "i.rios@casaverde.example"];
    expect(first.map(({ email }) => email)).toEqual(expect.arrayContaining(addresses));
    expect(first.map(({ email }) => email)).not.toContain("julia@contas.example");
    expect(first.map(({ email }) => email)).not.toContain("second.user@harborlane.example");
  });
});

describe("what the demo has", () => {
  test("five companies, with Tier Accounts Sync on for Aurora's products and off for Tessera's", async () => {
    expect([
      ...(await sql`select id, name, role, nickname from companies where status = 'active' order by id`),
    ]).toEqual([
      { id: "PA-210-774", name: "Meridian Distribution", role: "distributor", nickname: "meridian" },
      { id: "PA-340-118", name: "Northline IT", role: "reseller", nickname: "northline" },
      { id: "PA-551-902", name: "Harbor Cloud", role: "reseller", nickname: "harbor" },
      { id: "VA-619-035", name: "Aurora Software", role: "vendor", nickname: null },
      { id: "VA-782-460", name: "Tessera Security", role: "vendor", nickname: null },
    ]);
    await none(sql`select from products where tier_accounts_sync <> (vendor_id = 'VA-619-035')`);
    expect(await counted("products", "vendor_id")).toEqual({ "VA-619-035": 2, "VA-782-460": 2 });
    expect(await counted("hubs", "instance_type")).toEqual({ OA: 5, API: 3 });
  });

  test("about sixty tier accounts in three trees, two reseller tiers deep", async () => {
    expect(await counted("tier_accounts", "owner_id")).toEqual({
      ...{ "PA-210-774": 26, "PA-340-118": 25, "PA-551-902": 10 },
    });
    const depths = await sql`
      with recursive chain as (
        select id, owner_id, type, 1 as depth from tier_accounts where parent_id is null
        union all
        select t.id, t.owner_id, t.type, depth + 1 from tier_accounts t
          join chain c on t.parent_id = c.id and t.owner_id = c.owner_id and c.type = 'reseller')
      select owner_id, count(*)::int, max(depth) filter (where type = 'reseller') as tiers from chain group by 1`;
    expect(depths.reduce((sum, { count }) => sum + count, 0)).toBe(61);
    expect(depths.map(({ tiers }) => tiers)).toEqual([RESELLER_TIERS, RESELLER_TIERS, RESELLER_TIERS]);
    const [{ countries }] = (await sql`
      select count(distinct contact_info->>'country')::int as countries from tier_accounts`) as unknown as [
      { countries: number },
    ];
    expect(countries).toBeGreaterThan(20);
  });

  test("account data that its own form accepts", async () => {
    for (const { name, data } of await sql`
      select name, data from tier_accounts a join tier_account_versions v on v.tier_account_id = a.id and v.version = a.version`)
      expect(accountDataForm().safeParse(accountDataOf(data)).error?.issues ?? [], name).toEqual([]);
  });

  test("subscriptions, fulfilment requests and tier configs of every kind and state", async () => {
    const states = async (table: string, column = "status") => Object.keys(await counted(table, column)).sort();
    expect(await states("subscriptions")).toEqual(
      ["active", "draft", "processing", "suspended", "terminated", "terminating"].sort(),
    );
    expect(await states("fulfilment_requests")).toEqual(
      ["approved", "draft", "failed", "inquiring", "pending", "revoked", "revoking", "scheduled", "tiers_setup"].sort(),
    );
    expect(await states("fulfilment_requests", "type")).toEqual(
      ["adjustment", "cancel", "change", "purchase", "renew", "resume", "suspend", "transfer"].sort(),
    );
    expect(await states("tier_configs", "tier_level")).toEqual(["1", "2"]);
    expect(await states("tier_config_requests", "type")).toEqual(["adjustment", "setup", "update"]);
    expect(await states("tier_config_requests")).toEqual(
      ["approved", "draft", "failed", "inquiring", "pending", "tiers_setup"].sort(),
    );
    await none(
      sql`select from subscriptions s where not exists (select from subscription_items where subscription_id = s.id)`,
    );
    await none(sql`select from subscriptions s join tier_accounts c on c.id = s.customer_id
      where (s.provider_id, s.tier1_id) is distinct from (c.owner_id, c.parent_id) or c.type <> 'customer'`);
  });

  test("tier account requests in every state, decided by Aurora alone", async () => {
    expect(await counted("tier_account_requests", "status")).toEqual({
      ...{ accepted: 23, ignored: 5, pending: 9, unsupported: 23 },
    });
    const unsupported = await sql`select v.name, p.name as product, count(*)::int from tier_account_requests r
      join companies v on v.id = r.vendor_id join products p on p.id = r.product_id where r.status = 'unsupported' group by 1, 2 order by 1, 2`;
    expect([...unsupported]).toEqual([
      { name: "Aurora Software", product: "Aurora Backup", count: 1 },
      { name: "Tessera Security", product: "Tessera Shield", count: 12 },
      { name: "Tessera Security", product: "Tessera Vault", count: 10 },
    ]);
    await none(
      sql`select from tier_account_requests where (status in ('accepted', 'ignored')) <> (decided_by is not null)`,
    );
    expect(await counted("audit_entries", "deed")).toMatchObject({
      "tier-account.create": 61,
      "tier-account.update": 36,
      "tier-account-request.accept": 23,
      "tier-account-request.ignore": 5,
    });
  });

  test("Harbor Lane Bakery at version 3, which Aurora has not confirmed yet", async () => {
    const requests = await sql`
      select r.version, p.name as product, r.status from tier_account_requests r
        join products p on p.id = r.product_id join tier_accounts t on t.id = r.tier_account_id
      where t.name = 'Harbor Lane Bakery' order by r.id`;
    expect([...requests]).toEqual([
      { version: 2, product: "Aurora Suite", status: "accepted" },
      { version: 3, product: "Aurora Suite", status: "pending" },
      { version: 3, product: "Tessera Shield", status: "unsupported" },
    ]);
  });

  test("Aurora Backup, which takes changes since its vendor switched that on; what was unsupported before stays so", async () => {
    const requests = await sql`
      select r.version, r.status, r.created_at < p.updated_at as before from tier_account_requests r
        join products p on p.id = r.product_id join tier_accounts t on t.id = r.tier_account_id
      where t.name = 'भारत मसाला उद्योग' order by r.version`;
    expect([...requests]).toEqual([
      { version: 2, status: "unsupported", before: true },
      { version: 3, status: "accepted", before: false },
    ]);
    await none(sql`select from tier_account_requests r join products p on p.id = r.product_id
      where p.tier_accounts_sync and (r.status = 'unsupported') <> (p.name = 'Aurora Backup' and r.created_at < p.updated_at)`);
    expect(await counted("audit_entries", "deed")).toMatchObject({ "product.switch-tier-accounts-sync": 1 });
  });

  test("Müller & Söhne at version 5, by people of both sides, and Ολύμπια with two changes that wait", async () => {
    const versions = await sql`
      select v.version, o.name from tier_account_versions v join tier_accounts t on t.id = v.tier_account_id
        join operators o on o.id = v.created_by where t.name like 'Müller & Söhne%' order by 1`;
    expect(versions.map(({ version, name }) => `${version} ${name}`)).toEqual([
      expect.stringMatching(/^1 /),
      ...["2 Samira Haddad", "3 Aoife Brennan", "4 Samira Haddad", "5 Katrin Vogel"],
    ]);
    const waiting = await sql`
      select r.version from tier_account_requests r join tier_accounts t on t.id = r.tier_account_id
      where t.name like 'Ολύμπια%' and status = 'pending' order by 1`;
    expect(waiting.map(({ version }) => Number(version))).toEqual([2, 3]);
  });

  test("a past in the right order, from a year ago until a few hours ago", async () => {
    for (const table of [
      "tier_accounts",
      "tier_account_requests",
      "subscriptions",
      "fulfilment_requests",
      "tier_configs",
    ])
      await none(sql`select from ${sql(table)} where updated_at < created_at or updated_at > now()`);
    await none(sql`select from tier_account_requests r join tier_account_versions v
      on v.tier_account_id = r.tier_account_id and v.version = r.version where r.created_at < v.created_at`);
    await none(sql`select from tier_account_versions v join tier_account_versions w
      on w.tier_account_id = v.tier_account_id and w.version = v.version + 1 where w.created_at <= v.created_at`);
    await none(
      sql`select from tier_accounts a join tier_accounts p on p.id = a.parent_id where a.created_at < p.created_at`,
    );
    await none(
      sql`select from subscriptions s join tier_accounts a on a.id = s.customer_id where s.created_at < a.created_at`,
    );
    await none(sql`select from fulfilment_requests r join fulfilment_requests n on n.subscription_id = r.subscription_id
      where n.id > r.id and n.created_at < r.updated_at`);
    const [ages] = await sql`
      select extract(day from now() - min(created_at))::int as oldest, now() - max(updated_at) < '6 hours' as fresh
      from tier_accounts`;
    expect(ages).toEqual({ oldest: expect.toSatisfy((days: number) => days > 390 && days < 410), fresh: true });
  });
});

test("the demo is loaded into an empty database only", async () => {
  await expect(seed()).rejects.toThrow(/^There are companies in this database already/);
});
