import postgres from "postgres";
import { migrate } from "../app/db/migrate";
import { run } from "../server/commands/steps.mjs";
import type { EmbeddedPostgres } from "../server/postgres";
import { signedIn, type Visitor } from "../tests/support/browse";
import { atMost, type Figure, grid, say } from "./figures";
import { load, quantile } from "./load";
import { overhear } from "./overheard";
import { costOf } from "./plan-cost";
import { type Process, startBuiltSite } from "./processes";
import { walk } from "./walk";

const OPERATOR = "owner@meridian.example";
const COMPANY = "PA-210-774";
const [SMALL, LARGE] = [1_000, 50_000];
const REQUESTS = 400;

const DIRECTORY = `/console/${COMPANY}/partners`;

const pages = {
  directory: "",
  "by creation": "?sort=created",
  "resellers only": "?type=reseller",
  "invited only": "?status=invited",
  "search, rare": "?q=partner%2049",
  "search, common": "?q=partner",
  "search, short": "?q=pa",
  "search, by creation": "?q=partner&sort=created",
  contracts: "/contracts",
  "contracts, rejected": "/contracts?status=rejected",
  "contracts, updates": "/contracts?update=yes",
  "contracts, search, rare": "/contracts?q=partner%2049",
  "contracts, search, common": "/contracts?q=partner",
  "contracts, search, none": "/contracts?q=nobody%20has%20this",
};

/** The demo story with so many more partners of Meridian's, each with a contract, every second with a contact. */
async function fill(cluster: EmbeddedPostgres, partners: number): Promise<string> {
  const url = await cluster.createDatabase(`partners_${partners}`);
  await migrate(url);
  const words = ["server/commands/seed.mjs", "demo"];
  const { code } = await run(process.execPath, words, { env: { DATABASE_URL: url } });
  if (code !== 0) throw new Error("The demo story could not be loaded.");
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const kind = sql`case n % 3 when 0 then 'vendor' when 1 then 'reseller' else 'distributor' end`;
  const id = sql`case when n % 3 = 0 then 'VA-' else 'PA-' end || lpad(n::text, 7, '0')`;
  const status = sql`case when n % 10 = 0 then 'invited' else 'active' end`;
  const made = sql`select n, ${id} as id, ${kind} as role, ${status} as status, 'Partner ' || n as name from generate_series(1, ${partners}) n`;
  await sql`insert into companies (id, role, name, status) select id, role, name, status from (${made}) made`;
  await sql`
    insert into partners (company_id, partner_id, role, name, status, created_at)
    select ${COMPANY}, id, role, name, status, now() - n * interval '1 minute' from (${made}) made`;
  await sql`
    insert into contracts (id, type, agreement_id, agreement_version, company_id, partner_id, status, activated_at, created_by, created_by_name)
    select 'CRP-' || lpad(n::text, 7, '0'), a.type, a.id, 1, ${COMPANY}, made.id, 'active', now(), 'bench', 'Bench'
    from (${made}) made join agreements a on a.type = case when made.role = 'vendor' then 'program' else 'service' end`;
  await sql`
    insert into company_contacts (company_id, kind, name, email)
    select id, 'technical', 'Person ' || n, 'person' || n || '@partner.example' from (${made}) made where n % 2 = 0`;
  await sql`analyze`;
  await sql.end();
  return url;
}

async function dearest(url: string): Promise<Figure[]> {
  const sql = postgres(url, { max: 2, onnotice: () => undefined });
  const wire = await overhear(url);
  const site = await startBuiltSite(wire.url);
  const visitor = await signedIn(site, OPERATOR);
  const rows: { page: string; ms: number; statements: number; searches: boolean }[] = [];
  const look = async (page: string, path: string) => {
    wire.take();
    const { status } = await visitor.get(path);
    if (status !== 200) throw new Error(`${page}: ${path} answers ${status}`);
    const asked = wire.take();
    const costs = await Promise.all(asked.map((statement) => costOf(sql, statement)));
    const ms = Math.max(...costs.map((cost) => cost.ms));
    rows.push({ page, ms, statements: asked.length, searches: /[?&]q=/.test(path) });
  };
  for (const [page, query] of Object.entries(pages)) await look(page, DIRECTORY + query);
  const { path, back } = await walk(visitor, `${DIRECTORY}?size=100`, 5);
  await look("sixth page", path);
  if (back) await look("back from there", back);
  await site.stop();
  wire.stop();
  await sql.end();
  const cells = rows.map(({ page, ms, statements }) => [page, ms.toFixed(1), String(statements)]);
  console.log(`\n${grid(["partners, 50,000", "dearest statement, ms", "statements"], cells)}\n`);
  const most = (searches: boolean) => Math.max(...rows.map((row) => (row.searches === searches ? row.ms : 0)));
  return [
    atMost("partners: statements of a page", Math.max(...rows.map(({ statements }) => statements)), 6, say.number),
    atMost("partners: the slowest search's statement", most(true), 100, say.ms),
    atMost("partners: the slowest other statement", most(false), 50, say.ms),
  ];
}

interface Side {
  site: Process;
  visitor: Visitor;
}

async function open(url: string): Promise<Side> {
  const site = await startBuiltSite(url);
  return { site, visitor: await signedIn(site, OPERATOR) };
}

function timesOf({ site, visitor }: Side, path: string, amount: number): Promise<number[]> {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { host: new URL(site.origin).host, cookie };
  return load({ url: `http://127.0.0.1:${site.port}${path}`, headers, connections: 1, amount });
}

/** The partners' directory with 50,000 of them, beside one with 1,000. */
export async function measurePartners(cluster: EmbeddedPostgres): Promise<Figure[]> {
  const [few, many] = [await fill(cluster, SMALL), await fill(cluster, LARGE)];
  const figures = await dearest(many);
  const sides = [await open(few), await open(many)];
  for (const [page, query] of Object.entries({ directory: "", search: "?q=partner" })) {
    const times: number[][] = [[], []];
    for (let turn = 0; turn < 4; turn++)
      for (const [index, side] of sides.entries())
        times[index]!.push(...(await timesOf(side, DIRECTORY + query, REQUESTS / 4)));
    const [small, large] = times.map((all) => quantile(all, 0.99));
    figures.push(atMost(`partners: ${page}, p99 at 50,000 ÷ at 1,000`, large! / small!, 1.5, say.ratio));
    if (page === "search") figures.push(atMost("partners: search, p99", large!, 100, say.ms));
  }
  for (const { site } of sides) await site.stop();
  return figures;
}
