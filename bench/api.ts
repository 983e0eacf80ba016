import { createHash } from "node:crypto";
import type postgres from "postgres";
import { parseQuery } from "../app/rql/parse";
import { atMost, type Figure, grid, say } from "./figures";
import { load, median, quantile } from "./load";
import { type Overheard, overhear } from "./overheard";
import { costOf } from "./plan-cost";
import { type Process, startBuiltSite, startJsonFloor } from "./processes";
import type { ScaleDatabase, ScaleDatabases } from "./scale-databases";
import { PROVIDER, VENDOR } from "./scale-facts";

const [TOKEN, SECRET] = ["SU-990-990-99", "bench-secret-of-the-api"];
const [REQUESTS, ROUNDS, CREATED] = [200, 3, 300];
const PARSED = 50_000;

const LISTS: Record<string, string> = {
  "list of 100, filter and ordering":
    "?and(eq(type,customer),ge(events.created.at,2020-01-01))&ordering(name)&limit=100",
  "list of 100": "?limit=100",
  "list of 100, deep": "?limit=100&offset=5000",
  "by external UUID": "?external_uid=00000000-0000-4000-8000-000000000000&limit=1",
  "by e-mail": "?eq(contact_info.contact.email,nobody@nowhere.example)",
  "search, rare": "?search=zzqq&limit=100",
  count: "?limit=0",
};

/** A token for everything, of the company of that operator. */
async function tokenOf(sql: postgres.Sql, email: string, number: number): Promise<string> {
  const id = `${TOKEN}${number}`;
  const hash = createHash("sha256").update(SECRET).digest("hex");
  const all = { customers: "write", partners: "write", catalog: "write" };
  await sql`
    insert into api_tokens (id, company_id, name, secret_hash, permissions, created_by, created_by_name)
    select ${id}, m.company_id, 'bench', ${hash}, ${sql.json(all)}, o.id, o.name
    from memberships m join operators o on o.id = m.operator_id where o.email = ${email} limit 1
    on conflict (id) do nothing`;
  return `ApiKey ${id}:${SECRET}`;
}

/** The largest reseller and a customer of a provider's. */
async function accountsOf(sql: postgres.Sql): Promise<{ reseller: string; customer: string }> {
  const [row] = await sql<{ reseller: string; customer: string }[]>`
    select a.parent_id as reseller, min(a.id) as customer from tier_accounts a
    where a.parent_id is not null and a.deleted_at is null and a.type = 'customer' and a.owner_id =
      (select m.company_id from memberships m join operators o on o.id = m.operator_id where o.email = ${PROVIDER})
    group by 1 order by count(*) desc limit 1`;
  return row!;
}

interface Side {
  database: ScaleDatabase;
  site: Process;
  headers: Record<string, string>;
}

async function sideOf(database: ScaleDatabase): Promise<Side> {
  const environment = { API_REQUESTS_PER_MINUTE: "100000000" };
  const site = await startBuiltSite(database.url, { environment });
  const authorization = await tokenOf(database.sql, PROVIDER, 1);
  return { database, site, headers: { host: new URL(site.origin).host, authorization } };
}

const urlOf = ({ port }: Process, path: string) => `http://127.0.0.1:${port}/public/v1${path}`;

async function times({ site, headers }: Side, path: string, amount = REQUESTS): Promise<number[]> {
  return load({ url: urlOf(site, path), headers, connections: 1, amount });
}

const p99 = (measured: readonly number[]) => quantile(measured, 0.99);

/** The same query of both databases, in turns. */
async function ratioOf(few: Side, many: Side, paths: [small: string, large: string]): Promise<[number, number]> {
  const measured: [number[], number[]] = [[], []];
  for (const [index, side] of [few, many].entries()) await times(side, paths[index]!, 20);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, side] of [few, many].entries()) measured[index]!.push(...(await times(side, paths[index]!)));
  return [p99(measured[0]), p99(measured[1])];
}

/** What a query asks of the database, on the last of several times. */
async function askedBy(url: string, authorization: string, path: string): Promise<Overheard[]> {
  const wire = await overhear(url);
  const site = await startBuiltSite(wire.url);
  const headers = { authorization, host: new URL(site.origin).host };
  for (let time = 0; time < 2; time++) {
    wire.take();
    await fetch(urlOf(site, path), { headers }).then((answer) => answer.arrayBuffer());
  }
  const asked = wire.take();
  await site.stop();
  wire.stop();
  return asked;
}

/** CPU of a list beside bare node:http and postgres.js with the same statements, in turns. */
async function cpuOf(side: Side, path: string): Promise<Figure[]> {
  const asked = await askedBy(side.database.url, side.headers.authorization!, path);
  const floor = await startJsonFloor(side.database.url, JSON.stringify(asked));
  const contenders = [
    { process: side.site, url: urlOf(side.site, path), costs: [] as number[] },
    { process: floor, url: `http://127.0.0.1:${floor.port}/`, costs: [] as number[] },
  ];
  for (let round = 0; round <= ROUNDS; round++)
    for (const { process, url, costs } of contenders) {
      const { cpu } = await process.usage();
      await load({ url, headers: side.headers, connections: 8, amount: 400 });
      if (round > 0) costs.push(((await process.usage()).cpu - cpu) / 400);
    }
  await floor.stop();
  const [own, bare] = contenders.map(({ costs }) => median(costs)) as [number, number];
  return [
    { what: "API, CPU of a list of 100", value: say.ms(own) },
    { what: "… floor: node:http + postgres.js, the same statements", value: say.ms(bare) },
    atMost("API, list of 100 ÷ floor", own / bare, 3, say.ratio),
  ];
}

async function dearest(side: Side, email: string): Promise<Figure[]> {
  const { sql, url } = side.database;
  const authorization = await tokenOf(sql, email, email === PROVIDER ? 1 : 2);
  const rows: [string, number, number][] = [];
  for (const [what, query] of Object.entries(LISTS)) {
    const asked = await askedBy(url, authorization, `/tier/accounts${query}`);
    const costs = await Promise.all(asked.map((statement) => costOf(sql, statement)));
    rows.push([what, asked.length, Math.max(...costs.map(({ ms }) => ms))]);
  }
  const shown = rows.map(([what, count, ms]) => [what, String(count), ms.toFixed(2)]);
  console.log(`\nThe API as ${email}\n${grid(["query", "statements", "dearest, ms"], shown)}`);
  const most = Math.max(...rows.map(([, count]) => count));
  const plain = rows.filter(([what]) => !what.startsWith("search")).map(([, , ms]) => ms);
  const searched = rows.filter(([what]) => what.startsWith("search")).map(([, , ms]) => ms);
  const who = email === VENDOR ? "vendor" : "provider";
  return [
    atMost(`API, statements of a list (${who})`, most, 6, say.number),
    atMost(`API, dearest statement of a list (${who})`, Math.max(...plain), 50, say.ms),
    atMost(`API, dearest statement of a search (${who})`, Math.max(...searched), 100, say.ms),
  ];
}

const newAccount = (parent: string, n: number) => ({
  ...{ type: "customer", name: `Bench ${n}`, parent: { id: parent } },
  contact_info: {
    ...{ address_line1: "12 Quay Street", city: "Porto", postal_code: "4050-253", country: "PT" },
    contact: { first_name: "Rita", last_name: "Almeida", email: `rita${n}@bench.example` },
  },
});

async function createdBy({ site, headers, database }: Side): Promise<number[]> {
  const { reseller } = await accountsOf(database.sql);
  const taken: number[] = [];
  for (let n = 0; n < CREATED; n++) {
    const began = performance.now();
    const body = JSON.stringify(newAccount(reseller, n));
    const sent = { ...headers, "content-type": "application/json" };
    const { status } = await fetch(urlOf(site, "/tier/accounts"), { method: "POST", headers: sent, body });
    if (status !== 201) throw new Error(`An account was answered with ${status}.`);
    taken.push(performance.now() - began);
  }
  return taken.slice(CREATED / 10);
}

function parsing(): Figure {
  const query = LISTS["list of 100, filter and ordering"]!.slice(1);
  const began = performance.now();
  for (let n = 0; n < PARSED; n++) parseQuery(query);
  const rate = PARSED / ((performance.now() - began) / 1000);
  return { what: "API, queries parsed a second", value: Math.round(rate).toLocaleString("en") };
}

/** The API with 1,000 and 1,000,000 accounts: lists, one, creating, parsing, CPU beside a floor. */
export async function measureApi({ small, large }: ScaleDatabases): Promise<Figure[]> {
  const [few, many] = [await sideOf(small), await sideOf(large)];
  const figures: Figure[] = [parsing()];
  for (const [what, query] of Object.entries(LISTS)) {
    const path = `/tier/accounts${query}`;
    const [one, other] = await ratioOf(few, many, [path, path]);
    figures.push({
      what: `API, ${what}: p99 at 1,000,000; ÷ at 1,000`,
      value: `${say.ms(other)}; ${say.ratio(other / one)}`,
    });
  }
  const [known, knownMany] = [await accountsOf(small.sql), await accountsOf(large.sql)];
  const paths: [string, string] = [`/tier/accounts/${known.customer}`, `/tier/accounts/${knownMany.customer}`];
  const [one, other] = await ratioOf(few, many, paths);
  figures.push(atMost("API, get one: p99 at 1,000,000 ÷ at 1,000", other / one, 1.5, say.ratio));
  const [madeFew, madeMany] = [await createdBy(few), await createdBy(many)];
  figures.push({
    what: "API, create: p99 at 1,000,000; ÷ at 1,000",
    value: `${say.ms(p99(madeMany))}; ${say.ratio(p99(madeMany) / p99(madeFew))}`,
  });
  figures.push(...(await cpuOf(many, `/tier/accounts${LISTS["list of 100"]}`)));
  await Promise.all([few, many].map(({ site }) => site.stop()));
  figures.push(...(await dearest(many, PROVIDER)), ...(await dearest(many, VENDOR)));
  return figures;
}
