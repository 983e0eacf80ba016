import type { Operator } from "~/auth/actor";
import type { sql as pool } from "~/db/client";

export const OPERATOR = "owner@northline.example";
export const STORE = "northline";
export const CUSTOMER_USER = "first.user@harborlane.example";
const MORE_ACCOUNTS = 200;

/** The directory page's own statements, taken from the site as it asks them, so that the floors ask the very same. */
export interface Statements {
  companyId: string;
  /** One parameter: the session's fingerprint. */
  session: string;
  list: { text: string; parameters: unknown[] };
}

/** The demo story with 200 more customers of Northline, half of them with a subscription, a quarter with a change to confirm. */
export async function fillDatabase(url: string): Promise<Statements> {
  process.env.DATABASE_URL = url;
  process.env.LOG_LEVEL = "error";
  const { migrate } = await import("~/db/migrate");
  await migrate(url);
  const { seed } = await import("../drizzle/seeds/demo");
  await seed();
  const { sql } = await import("~/db/client");
  const actor = await operator(sql);
  await addCustomers(actor, sql);
  const statements = await statementsOf(actor, sql);
  await sql.end();
  return statements;
}

type Sql = typeof pool;

async function operator(sql: Sql): Promise<Operator> {
  const [row] = await sql<{ id: string; name: string; companyId: string; company: string }[]>`
    select o.id, o.name, c.id as "companyId", c.name as company from operators o
    join memberships m on m.operator_id = o.id join companies c on c.id = m.company_id where o.email = ${OPERATOR}`;
  if (!row) throw new Error(`The demo story has no ${OPERATOR}.`);
  const company = { id: row.companyId, name: row.company, role: "reseller" as const };
  const asked = { requestId: "bench", ip: "127.0.0.1" };
  return {
    kind: "operator",
    id: row.id,
    name: row.name,
    email: OPERATOR,
    role: "owner",
    company,
    timeZone: "UTC",
    ...asked,
  };
}

async function addCustomers(actor: Operator, sql: Sql) {
  const { createTierAccount } = await import("~/domain/tier-accounts/create");
  const { updateTierAccount } = await import("~/domain/tier-accounts/update");
  const { randomAccountData } = await import("~/domain/tier-accounts/randomize");
  const [parent] = await sql<{ id: string }[]>`
    select id from tier_accounts where owner_id = ${actor.company.id} and type = 'reseller' and deleted_at is null order by id limit 1`;
  const parentId = parent!.id;
  for (let n = 0; n < MORE_ACCOUNTS; n++) {
    const data = await randomAccountData("GB");
    const id = await createTierAccount(actor, { type: "customer", parentId, data });
    if (n % 2 === 0)
      await sql`
        insert into subscriptions (id, status, product_id, vendor_id, provider_id, marketplace_id, customer_id, tier1_id)
        select ${`AS-BENCH-${n}`}, 'active', product_id, vendor_id, provider_id, marketplace_id, ${id}, ${parentId}
        from subscriptions where provider_id = ${actor.company.id} and status = 'active' order by id limit 1`;
    if (n % 4 === 0)
      await updateTierAccount(actor, {
        id,
        baseVersion: 1,
        type: "customer",
        parentId,
        data: { ...data, externalId: `changed ${n}` },
      });
  }
}

async function statementsOf(actor: Operator, sql: Sql): Promise<Statements> {
  const { listTierAccounts } = await import("~/domain/tier-accounts/list");
  const { tierAccountQuery } = await import("~/domain/tier-accounts/query");
  const { findOperatorSession } = await import("~/auth/find-operator.server");
  const seen: { text: string; parameters: unknown[] }[] = [];
  const options = sql.options as { debug?: unknown };
  options.debug = (_connection: number, text: string, parameters: unknown[]) => seen.push({ text, parameters });
  await findOperatorSession("nobody");
  await listTierAccounts(actor, tierAccountQuery(new URLSearchParams()));
  const [session, list] = seen;
  if (seen.length !== 2 || !session || !list)
    throw new Error(`The directory asks ${seen.length} statements, not the two that are measured.`);
  return { companyId: actor.company.id, session: session.text, list };
}
