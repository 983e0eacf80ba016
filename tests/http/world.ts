import { createHash, randomBytes, randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll } from "vitest";
import { signedIn, Visitor } from "../support/browse";
import { type Site, startSite } from "../support/site";

/** The companies of the demo. */
export const ids = {
  meridian: "PA-210-774",
  northline: "PA-340-118",
  harbor: "PA-551-902",
  aurora: "VA-619-035",
  tessera: "VA-782-460",
} as const;

export type Company = keyof typeof ids;

export const FIRST_USER = "first.user@harborlane.example";

/** The built site on a database of this test file's own, seen from outside and from the database's owner. */
export interface World {
  readonly sql: postgres.Sql;
  readonly site: Site;
  /** Somebody of the console, signed in once per file. */
  operator(email: string): Promise<Visitor>;
  /** The first user of Harbor Lane Bakery, at Northline's storefront; signed in once per file. */
  customerUser(): Promise<Visitor>;
  stranger(): Visitor;
}

/** Serves the built site for a test file; what the file asks of it waits until it is up. */
export function useSite({ environment, database }: { environment?: Record<string, string>; database?: () => Promise<string> } = {}): World {
  const people = new Map<string, Promise<Visitor>>();
  const once = (who: string, enter: () => Promise<Visitor>) => {
    const known = people.get(who) ?? enter();
    people.set(who, known);
    return known;
  };
  let site: Site;
  let sql: postgres.Sql;
  beforeAll(async () => {
    sql = postgres(process.env.DATABASE_URL ?? "", { max: 2, onnotice: () => undefined, connection: { TimeZone: "UTC" } });
    site = await startSite(database ? await database() : (process.env.DATABASE_URL ?? ""), environment);
  });
  afterAll(async () => {
    await site.stop();
    await sql.end();
  });
  return {
    get sql() {
      return sql;
    },
    get site() {
      return site;
    },
    operator: (email) => once(email, () => signedIn(site, email)),
    customerUser: () => once(FIRST_USER, () => signedIn(site, FIRST_USER, { nickname: "northline" })),
    stranger: () => new Visitor(site),
  };
}

/** Rows whose change is no change: a session is renewed by being used, and tries are counted. */
const RENEWED = new Set(["operator_sessions", "customer_user_sessions"]);
const COUNTERS = new Set(["rate_limits"]);

/** What stands in every table, as one hash each, the queue of jobs included. */
export async function contentsOf(sql: postgres.Sql): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const parts = tables
    .filter(({ name }) => !COUNTERS.has(name))
    .map(({ name }) => {
      const row = RENEWED.has(name) ? "to_jsonb(t) - 'expires_at'" : "to_jsonb(t)";
      return `select '${name}' as name, md5(coalesce(string_agg((${row})::text, ',' order by (${row})::text), '')) as hash from "${name}" t`;
    });
  parts.push("select 'jobs', count(*)::text from graphile_worker._private_jobs");
  const rows = await sql.unsafe<{ name: string; hash: string }[]>(parts.join(" union all "));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

const fingerprint = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** A link by which an operator or a storefront user chooses a new password; answers its token. */
export async function resetLink(sql: postgres.Sql, of: "operator" | "customer", email: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const [table, column, people] =
    of === "operator"
      ? ["operator_password_resets", "operator_id", "operators"]
      : ["customer_password_resets", "customer_user_id", "customer_users"];
  await sql`update ${sql(table)} set used_at = now() where used_at is null`;
  await sql`
    insert into ${sql(table)} (id, ${sql(column)}, expires_at)
    select ${fingerprint(token)}, id, now() + interval '1 hour' from ${sql(people)} where email = ${email}`;
  return token;
}

interface Drafted {
  by: string;
  company: Company;
  kind: "tier-account-creation" | "tier-account-update";
  subject?: string;
  answers: postgres.JSONValue;
}

/** A wizard that somebody has begun; answers the draft's id. */
export async function draft(sql: postgres.Sql, { by, company, kind, subject, answers }: Drafted): Promise<string> {
  const id = randomUUID().replaceAll("-", "");
  const made = await sql`
    insert into drafts (id, operator_id, company_id, kind, subject_id, answers, expires_at)
    select ${id}, id, ${ids[company]}, ${kind}, ${subject ?? null}, ${sql.json(answers)}, now() + interval '24 hours'
    from operators where email = ${by}`;
  if (made.count !== 1) throw new Error(`there is no operator ${by}`);
  return id;
}

/** A customer of the company's tree, with nobody below, that no storefront user needs. */
export async function customerOf(sql: postgres.Sql, company: Company): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select id from tier_accounts t where owner_id = ${ids[company]} and type = 'customer' and deleted_at is null
    and not exists (select from customer_users where tier_account_id = t.id) order by name limit 1`;
  return row!.id;
}

/** A reseller of the company's tree with accounts below it. */
export async function resellerOf(sql: postgres.Sql, company: Company): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select id from tier_accounts t where owner_id = ${ids[company]} and deleted_at is null
    and exists (select from tier_accounts where parent_id = t.id and deleted_at is null) order by name limit 1`;
  return row!.id;
}

/** A request that waits for the vendor. */
export async function pendingRequest(sql: postgres.Sql, vendor: "aurora" | "tessera"): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select id from tier_account_requests where vendor_id = ${ids[vendor]} and status = 'pending' order by id limit 1`;
  return row!.id;
}
