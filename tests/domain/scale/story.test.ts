import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KEPT_WRONG } from "../../support/kept";
import { about, count, none, one, owner } from "../../support/scale";

const ACCOUNTS = 2_000;

const { sql } = await import("~/db/client");
const { visitor } = await import("~/auth/actor");
const { signIn } = await import("~/domain/operators/sign-in");
const { UNSUPPORTED } = await import("~/domain/tier-accounts/announce");
const { accountDataForm, accountDataOf } = await import("~/domain/tier-accounts/forms");
const { RESELLER_TIERS } = await import("~/domain/tier-accounts/tree");
const { seed } = await import("../../../drizzle/seeds/scale");

/** Everything the story takes away while it loads. */
const guards = async () =>
  [
    ...(await owner`select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated as text
      from pg_constraint where connamespace = 'public'::regnamespace`),
    ...(await owner`select indexdef as text from pg_indexes where schemaname = 'public'`),
    ...(await owner`select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text as text from pg_trigger where not tgisinternal`),
  ]
    .map(({ text }) => String(text))
    .sort();

const said: string[] = [];
let before: string[];

beforeAll(async () => {
  before = await guards();
  await seed(["--accounts", String(ACCOUNTS)], (line) => said.push(line));
});

afterAll(async () => {
  await Promise.all([sql.end(), owner.end()]);
});

describe("how much there is", () => {
  test("so many accounts, half of them the largest provider's, the others the fewer the later", async () => {
    expect(await count("tier_accounts")).toBe(ACCOUNTS);
    const sizes = await owner`select owner_id, count(*)::int from tier_accounts group by 1 order by 2 desc`;
    expect(sizes[0]!.count).toBe(ACCOUNTS / 2);
    expect(sizes[1]!.count).toBeLessThan(ACCOUNTS / 10);
    expect(await count("companies")).toBe(1_060);
    const roles = await owner`select role, count(*)::int from companies group by 1 order by 1`;
    expect([...roles]).toEqual([
      { role: "distributor", count: 40 },
      { role: "reseller", count: 960 },
      { role: "vendor", count: 60 },
    ]);
    expect(await count("products")).toBe(200);
  });

  // Of a thousand small providers each has a reseller, so that 2,000 accounts have fewer customers than their share.
  test("two subscriptions for each account, three tenths of a request, a tenth of these pending", async () => {
    const customers = await one<number>(
      owner`select count(*)::int as value from tier_accounts where type = 'customer'`,
    );
    expect(await count("subscriptions")).toEqual(about(2.1 * customers, 0.06));
    expect(await count("subscription_items")).toBeGreaterThan(await count("subscriptions"));
    expect(await count("tier_account_requests")).toEqual(about(0.31 * customers, 0.2));
    const states = Object.fromEntries(
      (await owner`select status, count(*)::int from tier_account_requests group by 1`).map((row) => [
        row.status,
        row.count,
      ]),
    ) as Record<string, number>;
    expect(Object.keys(states).sort()).toEqual(["accepted", "ignored", "pending", "unsupported"]);
    expect(states.pending! / (await count("tier_account_requests"))).toEqual(about(0.1, 0.5));
  });

  test("a few resellers, deleted accounts, several versions, tier configs and fulfilment requests", async () => {
    const largest = owner`select owner_id from tier_accounts group by 1 order by count(*) desc limit 1`;
    const share = (where: ReturnType<typeof owner>) =>
      one<number>(owner`select avg((${where})::int)::float as value from tier_accounts where owner_id = (${largest})`);
    expect(await share(owner`type = 'reseller'`)).toEqual(about(0.042, 0.01));
    expect(await share(owner`deleted_at is not null`)).toEqual(about(0.01, 0.6));
    expect(await share(owner`hub_id is null`)).toEqual(about(0.15, 0.3));
    expect(await one(owner`select array_agg(distinct version) as value from tier_accounts`)).toEqual([1, 2, 3, 4]);
    const environments = await owner`select environment, count(*)::int from tier_accounts group by 1 order by 2 desc`;
    expect(environments.map(({ environment }) => environment as string)).toEqual([
      "production",
      "test",
      null,
      "preview",
    ]);
    for (const table of ["tier_configs", "tier_config_requests", "fulfilment_requests", "hubs", "marketplace_hubs"])
      expect(await count(table), table).toBeGreaterThan(0);
  });

  test.each([
    ["Arabic", "[؀-ۿ]"],
    ["Hebrew", "[א-ת]"],
    ["Cyrillic", "[А-я]"],
    ["Greek", "[Α-ω]"],
    ["Chinese or Japanese", "[一-龥]"],
    ["Japanese", "[ァ-ヶ]"],
    ["Korean", "[가-힣]"],
    ["Thai", "[ก-๙]"],
    ["Devanagari", "[ऀ-ॿ]"],
    ["Latin with accents", "[À-ž]"],
    ["a word that many share", "Systems"],
    ["a rare word", "Zwetschgenrösterei"],
    ["a hundred and twenty characters", "^.{120,255}$"],
  ])("names with %s", async (_, pattern) => {
    const found = await one<number>(owner`select count(*)::int as value from tier_accounts where name ~ ${pattern}`);
    expect(found).toBeGreaterThan(0);
  });
});

describe("what holds", () => {
  test("every index, key, reference and trigger is back", async () => {
    expect(await guards()).toEqual(before);
    expect(before.filter((text) => text.includes(" false"))).toEqual([]);
    expect(said.length).toBeGreaterThan(15);
  });

  test("a customer has a parent, a parent is a reseller of the same provider, still there and at most so high", async () => {
    await none(owner`select a.id from tier_accounts a left join tier_accounts p on p.id = a.parent_id
      where (a.type = 'customer' and p.id is null) or p.type <> 'reseller' or p.owner_id <> a.owner_id or p.deleted_at is not null`);
    const [{ tiers, reached }] = (await owner`
      with recursive chain as (
        select id, type, 1 as tier from tier_accounts where parent_id is null
        union all select t.id, t.type, tier + 1 from tier_accounts t join chain c on t.parent_id = c.id)
      select count(*)::int as reached, max(tier) filter (where type = 'reseller') as tiers from chain`) as never as [
      { tiers: number; reached: number },
    ];
    expect({ tiers, reached }).toEqual({ tiers: RESELLER_TIERS, reached: ACCOUNTS });
  });

  test("ids have the shapes of their kind", async () => {
    const shapes: [table: string, shape: string][] = [
      ["companies", "^[PV]A-\\d{3}-\\d{3}$"],
      ["operators", "^UR-\\d{3}-\\d{3}-\\d{3}$"],
      ["hubs", "^HB-\\d{4}-\\d{4}$"],
      ["marketplaces", "^MP-\\d{5}$"],
      ["products", "^PRD-\\d{3}-\\d{3}-\\d{3}$"],
      ["tier_accounts", "^TA-\\d{4}-\\d{4}-\\d{4}$"],
      ["subscriptions", "^AS-\\d{4}-\\d{4}-\\d{4}$"],
      ["fulfilment_requests", "^PR-\\d{4}-\\d{4}-\\d{4}-\\d{3}$"],
      ["tier_configs", "^TC-\\d{3}-\\d{3}-\\d{3}$"],
      ["tier_config_requests", "^TCR-\\d{3}-\\d{3}-\\d{3}-\\d{3}$"],
      ["tier_account_requests", "^TAR-\\d{4}-\\d{4}-\\d{4}-\\d{3}-\\d{3}$"],
    ];
    for (const [table, shape] of shapes) await none(owner`select id from ${owner(table)} where id !~ ${shape}`);
  });

  test("each account has all its versions, and the last of them equals it", async () => {
    await none(owner`select a.id from tier_accounts a left join tier_account_versions v on v.tier_account_id = a.id
      group by a.id having array_agg(v.version order by v.version) <> array(select generate_series(1, a.version))`);
    await none(owner`select a.id from tier_accounts a join tier_account_versions v on v.tier_account_id = a.id and v.version = a.version
      left join tier_accounts p on p.id = a.parent_id left join hubs h on h.id = a.hub_id
      where v.data is distinct from jsonb_build_object('type', a.type, 'name', a.name, 'externalId', a.external_id,
        'externalUid', a.external_uid, 'taxId', a.tax_id, 'environment', a.environment, 'contactInfo', a.contact_info,
        'parent', case when p.id is null then null else json_build_object('id', p.id, 'name', p.name, 'externalId', p.external_id) end,
        'hub', case when h.id is null then null else json_build_object('id', h.id, 'name', h.name) end)
      or a.email <> a.contact_info->'contact'->>'email'`);
    await none(owner`select v.tier_account_id from tier_account_versions v join tier_account_versions w
      on w.tier_account_id = v.tier_account_id and w.version = v.version + 1 where w.data = v.data or w.created_at <= v.created_at`);
  });

  test("each version's data is what its own form accepts", async () => {
    for (const { data } of await owner`select data from tier_account_versions`)
      expect(accountDataForm().safeParse(accountDataOf(data)).error?.issues ?? [], String(data.name)).toEqual([]);
  });

  test("subscriptions name the customer's own parents, provider, marketplace and vendor", async () => {
    await none(owner`select s.id from subscriptions s join tier_accounts c on c.id = s.customer_id
      left join tier_accounts p on p.id = c.parent_id join products o on o.id = s.product_id join marketplaces m on m.id = s.marketplace_id
      where (s.provider_id, s.tier1_id, s.tier2_id, s.vendor_id, s.provider_id) is distinct from
        (c.owner_id, c.parent_id, p.parent_id, o.vendor_id, m.company_id) or c.type <> 'customer'`);
    await none(
      owner`select id from subscriptions s where not exists (select from subscription_items where subscription_id = s.id)`,
    );
    await none(owner`select a.id from tier_accounts a join hubs h on h.id = a.hub_id where h.company_id <> a.owner_id`);
    await none(owner`select c.id from tier_configs c join tier_accounts a on a.id = c.tier_account_id where a.type <> 'reseller'
      or not exists (select from subscriptions s where s.product_id = c.product_id and a.id in (s.tier1_id, s.tier2_id))`);
  });

  test("each change has one request for each product linked to the account, and there are no others", async () => {
    const linked = owner`select distinct v.tier_account_id, v.version, s.product_id, s.vendor_id, s.provider_id
      from tier_account_versions v join subscriptions s on v.tier_account_id in (s.customer_id, s.tier1_id, s.tier2_id)
      where v.version > 1 and s.status <> 'draft'`;
    const made = owner`select tier_account_id, version, product_id, vendor_id, provider_id from tier_account_requests`;
    await none(owner`(${linked} except ${made}) union all (${made} except ${linked})`);
    await none(owner`select r.id from tier_account_requests r join products p on p.id = r.product_id
      where (r.status = 'unsupported') = p.tier_accounts_sync or (r.reason = ${UNSUPPORTED}) is distinct from case when r.status = 'unsupported' then true when r.reason is not null then false end
        or (r.status in ('accepted', 'ignored')) <> (r.decided_by is not null)
        or substr(r.id, 5, 14) <> substr(r.tier_account_id, 4) or substr(r.id, 20, 3)::int <> r.version - 1`);
  });

  test("vendors see what the database would have kept for them", async () => {
    expect(await count("vendor_accounts")).toBeGreaterThan(ACCOUNTS);
    for (const statement of Object.values(KEPT_WRONG)) await none(owner.unsafe(statement) as never);
  });

  test("three years pass in the right order", async () => {
    for (const table of [
      "tier_accounts",
      "subscriptions",
      "tier_account_requests",
      "fulfilment_requests",
      "tier_configs",
    ])
      await none(owner`select id from ${owner(table)} where updated_at < created_at or updated_at > now()`);
    await none(
      owner`select a.id from tier_accounts a join tier_accounts p on p.id = a.parent_id where a.created_at < p.created_at`,
    );
    await none(
      owner`select s.id from subscriptions s join tier_accounts a on a.id = s.customer_id where s.created_at < a.created_at`,
    );
    await none(owner`select r.id from tier_account_requests r join tier_account_versions v
      on v.tier_account_id = r.tier_account_id and v.version = r.version where r.created_at <> v.created_at`);
    const years = await one<number>(
      owner`select extract(epoch from max(created_at) - min(created_at)) / 86400 / 365 as value from tier_accounts`,
    );
    expect(Number(years)).toEqual(about(2.9, 0.1));
  });
});

test.each([
  ["owner@scale.example", "distributor", ACCOUNTS / 2],
  ["small@scale.example", "reseller", 10],
  ["vendor@scale.example", "vendor", 0],
])("%s may sign in, as the owner of a %s", async (email, role, atLeast) => {
  const asking = visitor({ requestId: randomUUID(), ip: "127.0.0.1" });
  const browser = { former: null, userAgent: null };
  await expect(signIn(asking, { email, password: "counterpart-demo-1", ...browser })).resolves.toBeTruthy();
  const [row] =
    await owner`select c.role, m.role as may, (select count(*)::int from tier_accounts where owner_id = c.id) as accounts
    from operators o join memberships m on m.operator_id = o.id join companies c on c.id = m.company_id where email = ${email}`;
  expect(row).toMatchObject({ role, may: "owner" });
  expect(row!.accounts).toBeGreaterThanOrEqual(atLeast);
});

test("it goes into an empty database only, and says how many accounts it can make", async () => {
  await expect(seed(["--accounts", "many"])).rejects.toThrow(/^How many accounts\?/);
  await expect(seed(["--customers", "5000"])).rejects.toThrow(/^How many accounts\?/);
  await expect(seed(["--accounts", "2000"])).rejects.toThrow(/^There are companies in this database already/);
});
