import { parseArgs } from "node:util";
import postgres, { type TransactionSql } from "postgres";
import { newPassword } from "~/auth/passwords.server";
import { PRODUCT_PASSWORD_RULES } from "~/domain/companies/product-password-rules";
import { isEmptyInstallation } from "~/domain/installation/setup-code";
import { env } from "~/env.server";
import { Explained } from "../../server/explained";
import { accountLoads, keepVersions } from "./scale/accounts";
import { setAside } from "./scale/aside";
import { copy } from "./scale/copy";
import { companyLoads, planned } from "./scale/installation";
import { requestLoads } from "./scale/requests";
import { askForSettings, saleLoads } from "./scale/sales";

const PASSWORD = "counterpart-demo-1";
const MOST = 10_000_000;

type Say = (line: string) => void;

function wanted(words: readonly string[]): number {
  const options = { accounts: { type: "string", default: "100000" } } as const;
  let accounts = Number.NaN;
  try {
    accounts = Number(parseArgs({ args: [...words], options }).values.accounts);
  } catch {
    // told below
  }
  if (Number.isInteger(accounts) && accounts >= 1_000 && accounts <= MOST) return accounts;
  throw new Explained(
    "How many accounts? For instance npm run seed -- scale --accounts 100000; from 1000 to 10000000.",
  );
}

/** What the database's triggers would have kept, row by row: which accounts a vendor sees, with those of their columns it lists by. */
async function linkVendors(sql: TransactionSql): Promise<number> {
  const columns = await sql<{ name: string }[]>`
    select quote_ident(column_name) as name from information_schema.columns
    where table_schema = 'public' and table_name = 'vendor_accounts'
      and column_name not in ('vendor_id', 'tier_account_id', 'pending_requests')`;
  const names = columns.map(({ name }) => name);
  const { count } = await sql.unsafe(`
    insert into vendor_accounts (vendor_id, tier_account_id, pending_requests, ${names.join(", ")})
    select s.vendor_id, s.id, coalesce(r.pending, 0), ${names.map((name) => `a.${name}`).join(", ")}
    from (
      select vendor_id, customer_id as id from subscriptions where status <> 'draft'
      union select vendor_id, tier1_id from subscriptions where status <> 'draft'
      union select vendor_id, tier2_id from subscriptions where status <> 'draft'
    ) s join tier_accounts a on a.id = s.id
    left join (
      select tier_account_id, vendor_id, count(*) as pending from tier_account_requests where status = 'pending' group by 1, 2
    ) r on r.tier_account_id = s.id and r.vendor_id = s.vendor_id`);
  return count;
}

/** And how many requests of an account are pending. Answers for how many accounts there are any. */
async function countPending(sql: TransactionSql): Promise<number> {
  const { count } = await sql`
    update tier_accounts a set pending_requests = r.pending
    from (select tier_account_id, count(*) as pending from tier_account_requests where status = 'pending' group by 1) r
    where a.id = r.tier_account_id`;
  return count;
}

const counted = (count: number) => count.toLocaleString("en");

/** Everything in one transaction: a story that breaks off leaves the database as empty as it was. */
async function load(sql: TransactionSql, accounts: number, passwordHash: string, step: Step) {
  await sql`set local synchronous_commit = off`;
  await sql`set local work_mem = '256MB'`;
  await sql`set local maintenance_work_mem = '512MB'`;
  const plan = planned(accounts, Date.now());
  const loads = [...companyLoads(plan, passwordHash), ...accountLoads(plan), ...saleLoads(plan), ...requestLoads(plan)];
  const tables = [...loads.map(({ table }) => table), "tier_config_requests", "vendor_accounts"];
  const { restore } = await setAside(sql, tables);
  for (const next of loads)
    await step(next.table.replaceAll("_", " "), async () => `${counted(await copy(sql, next))} rows`);
  await step("their current versions", async () => `${counted(await keepVersions(sql))} rows`);
  await step("tier config requests", async () => `${counted(await askForSettings(sql))} rows`);
  await step("accounts with pending requests", async () => `${counted(await countPending(sql))} rows`);
  await step("vendor accounts", async () => `${counted(await linkVendors(sql))} rows`);
  await step("keys and indexes", async () => {
    const { indexes, references } = await restore();
    return `${indexes} indexes, ${references} references`;
  });
  return tables;
}

type Step = (what: string, work: () => Promise<string>) => Promise<void>;

const saying =
  (say: Say): Step =>
  async (what, work) => {
    const began = performance.now();
    const said = await work();
    say(`  ${what}: ${said} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  };

/**
 * The scale story: 1,000 providers, of which the largest has half of all accounts, and 60 vendors; two subscriptions and three tenths
 * of a request for each account. Only for an empty database.
 * @param words `--accounts 1000000`
 */
export async function seed(words: readonly string[] = [], say: Say = console.log): Promise<void> {
  const accounts = wanted(words);
  if (!(await isEmptyInstallation()))
    throw new Explained(
      "There are companies in this database already. The scale story goes into an empty one only; DATA_DIR names the place of another.",
    );
  const passwordHash = await newPassword(PASSWORD, [], PRODUCT_PASSWORD_RULES);
  const sql = postgres(env.DATABASE_URL, { max: 1, onnotice: () => undefined });
  const step = saying(say);
  try {
    const tables = await sql.begin((tx) => load(tx, accounts, passwordHash, step));
    await step("statistics", async () => {
      for (const table of tables) await sql.unsafe(`vacuum (analyze) ${table}`);
      return `${tables.length} tables`;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
