import type postgres from "postgres";

export const PROVIDER = "owner@scale.example";
export const VENDOR = "vendor@scale.example";

const DAY = 86_400_000;
const day = (ago: number) => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);

/** What the pages of a company are about: its id and some of what it sees. */
export interface Facts {
  companyId: string;
  /** The reseller with the most accounts below it. */
  reseller: string;
  /** Customers with subscriptions to the products of three vendors. */
  customers: string[];
  hub: string;
  product: string;
  vendor: string;
  request: string;
}

async function one(query: Promise<readonly { value: string }[]>): Promise<string> {
  const [row] = await query;
  if (!row) throw new Error("The scale story lacks something that is measured.");
  return row.value;
}

/** The facts of whoever signs in with that address. */
export async function factsOf(sql: postgres.Sql, email: string): Promise<Facts> {
  const ask = (query: unknown) => one(query as Promise<readonly { value: string }[]>);
  const companyId = await ask(sql`
    select m.company_id as value from memberships m join operators o on o.id = m.operator_id where o.email = ${email}`);
  const mine = sql`(a.owner_id = ${companyId} or ${companyId} like 'VA-%'
    and exists (select from vendor_accounts where vendor_id = ${companyId} and tier_account_id = a.id))`;
  const customers = await sql<{ id: string }[]>`
    select a.id from subscriptions s join tier_accounts a on a.id = s.customer_id
    where s.status <> 'draft' and a.deleted_at is null and ${companyId} in (s.provider_id, s.vendor_id)
    group by 1 having count(distinct s.vendor_id) >= 3 or ${companyId} like 'VA-%' order by 1 limit 10`;
  const request = sql`from tier_account_requests where ${companyId} in (provider_id, vendor_id)`;
  return {
    companyId,
    customers: customers.map(({ id }) => id),
    reseller: await ask(sql`
      select a.parent_id as value from tier_accounts a where a.parent_id is not null and ${mine}
      group by 1 order by count(*) desc limit 1`),
    hub: await ask(sql`select a.hub_id as value from tier_accounts a where a.hub_id is not null and ${mine} limit 1`),
    product: await ask(sql`select product_id as value ${request} group by 1 order by count(*) limit 1`),
    vendor: await ask(sql`select vendor_id as value ${request} group by 1 order by count(*) limit 1`),
    request: await ask(sql`select id as value ${request} and status = 'pending' limit 1`),
  };
}

/** Terms that are looked for: what many names share, all e-mail addresses, no name, and whatever else has been ruinous. */
export const SEARCHES = {
  common: "systems",
  everywhere: "example",
  rare: "zwetschgen",
  absent: "qqxzzyq",
  digits: "er12",
  Japanese: "システム",
  "two letters": "no",
  "two words": "gmbh berlin",
} as const;

/** Queries of the directory, each a filter or two. */
export const FILTERS = (facts: Facts): Record<string, string> => ({
  customers: "type=customer",
  resellers: "type=reseller",
  "a hub": `hub=${facts.hub}`,
  "no hub": "hub=none",
  "a parent": `parent=${facts.reseller}`,
  "a parent’s name": "parent=systems",
  production: "environment=production",
  test: "environment=test",
  preview: "environment=preview",
  "created since a week ago": `created=${day(7)}`,
  "created since a year ago": `created=${day(365)}&sort=name`,
  "changed since a week ago": `changed=${day(7)}&sort=-updated`,
  pending: "pending=1",
  "pending, newest first": "pending=1&sort=-created",
  "resellers, pending, in test": "type=reseller&pending=1&environment=test",
  "a hub, a search": `hub=${facts.hub}&q=systems`,
  "a rare search among test accounts": "environment=test&q=zwetschgen",
});

export const SORTS = ["name", "-name", "created", "-created", "updated", "-updated"] as const;

/** Queries of the list of requests. */
export const REQUEST_QUERIES = (facts: Facts): Record<string, string> => ({
  all: "",
  "oldest first": "sort=created",
  pending: "status=pending",
  ignored: "status=ignored&sort=created",
  unsupported: "status=unsupported",
  "a product": `product=${facts.product}`,
  "a product, pending": `product=${facts.product}&status=pending`,
  "a vendor": `vendor=${facts.vendor}`,
  "an account": `account=${facts.customers[0]}`,
  "of the past week": "age=week",
  "older than a month": "age=over-month&status=pending",
  "a common search": "q=systems",
  "a rare search": "q=zwetschgen",
  "an absent search": "q=qqxzzyq",
  "an id": "q=TAR-1",
});
