import postgres from "postgres";
import { afterAll, beforeAll } from "vitest";
import { signedIn, Visitor } from "../support/browse";
import { FIRST_USER } from "../support/demo";
import { type Site, startSite } from "../support/site";

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
export function useSite({
  environment,
  database,
}: { environment?: Record<string, string>; database?: () => Promise<string> } = {}): World {
  const people = new Map<string, Promise<Visitor>>();
  const once = (who: string, enter: () => Promise<Visitor>) => {
    const known = people.get(who) ?? enter();
    people.set(who, known);
    return known;
  };
  let site: Site | undefined;
  let sql: postgres.Sql;
  beforeAll(async () => {
    const url = database ? await database() : (process.env.DATABASE_URL ?? "");
    sql = postgres(url, { max: 2, onnotice: () => undefined });
    site = await startSite(url, environment);
  });
  afterAll(async () => {
    await site?.stop();
    await sql.end();
  });
  return {
    get sql() {
      return sql;
    },
    get site() {
      return site!;
    },
    operator: (email) => once(email, () => signedIn(site!, email)),
    customerUser: () => once(FIRST_USER, () => signedIn(site!, FIRST_USER, { nickname: "northline" })),
    stranger: () => new Visitor(site!),
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
