import { countStatements } from "../tests/http/statements";
import { signedIn, type Visitor } from "../tests/support/browse";
import type { Statements } from "./database";
import { atMost, type Figure, grid, say } from "./figures";
import { load, median, quantile } from "./load";
import { type Process, startBuiltSite, startFloor } from "./processes";
import type { ScaleDatabase, ScaleDatabases } from "./scale-databases";
import { type Facts, factsOf, PROVIDER, SEARCHES, SORTS, VENDOR } from "./scale-facts";
import { statementsOf } from "./scale-statements";
import { walk } from "./walk";

/** Requests for each page of each database, one after the other, in as many turns. */
const REQUESTS = Number(process.env.BENCH_REQUESTS || 400);
const TURNS = 4;
const PAGES = 999;

export interface Measured {
  times: number[];
  /** Milliseconds of the process a request. */
  cpu: number;
}

/** A server with somebody signed in. */
interface Side {
  process: Process;
  visitor: Visitor;
  facts: Facts;
}

const cookieOf = ({ cookies }: Visitor) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

async function sideOf({ url, sql }: ScaleDatabase, email: string): Promise<Side> {
  const process = await startBuiltSite(url);
  return { process, visitor: await signedIn(process, email), facts: await factsOf(sql, email) };
}

async function ask(
  { process, visitor }: Pick<Side, "process" | "visitor">,
  path: string,
  amount: number,
): Promise<Measured> {
  const { cpu } = await process.usage();
  const headers = { host: new URL(process.origin).host, cookie: cookieOf(visitor) };
  const times = await load({ url: `http://127.0.0.1:${process.port}${path}`, headers, connections: 1, amount });
  return { times, cpu: ((await process.usage()).cpu - cpu) / amount };
}

const together = (parts: Measured[]): Measured => ({
  times: parts.flatMap(({ times }) => times),
  cpu: parts.reduce((sum, { cpu }) => sum + cpu, 0) / parts.length,
});

/** The same page of several servers, in turns, after each has warmed up. */
async function inTurns(contenders: [Pick<Side, "process" | "visitor">, path: string][]): Promise<Measured[]> {
  for (const [side, path] of contenders) await ask(side, path, 30);
  const parts = contenders.map((): Measured[] => []);
  for (let turn = 0; turn < TURNS; turn++)
    for (const [index, [side, path]] of contenders.entries())
      parts[index]!.push(await ask(side, path, Math.ceil(REQUESTS / TURNS)));
  return parts.map(together);
}

/** The pages that are timed, as somebody signed in sees them. */
async function pagesOf({
  visitor,
  facts,
}: Side): Promise<[what: string, path: string, kind: "list" | "search" | "page"][]> {
  const list = `/console/${facts.companyId}/customers`;
  const deep = await walk(visitor, `${list}?size=50`, PAGES);
  const sorts = SORTS.slice(1).map((sort) => [`directory by ${sort}`, `${list}?sort=${sort}`, "list"] as const);
  const searches = Object.entries(SEARCHES).map(
    ([what, term]) => [`search, ${what}`, `${list}?q=${encodeURIComponent(term)}`, "search"] as const,
  );
  return [
    ["directory, first page", list, "list"],
    [`… after following Next ${PAGES} times, or to the end`, deep.path, "list"],
    ...sorts.map((sort): [string, string, "list"] => [...sort]),
    ...searches.map((search): [string, string, "search"] => [...search]),
    ["requests, first page", `${list}/requests`, "list"],
    ["requests, pending", `${list}/requests?status=pending`, "list"],
    ["details of a customer", `${list}/${facts.customers[0]}`, "page"],
    ["details of the largest reseller", `${list}/${facts.reseller}`, "page"],
    ["… its child accounts", `${list}/${facts.reseller}/child-accounts`, "page"],
  ];
}

const ms = (value: number) => value.toFixed(2);
const p99 = ({ times }: Measured) => quantile(times, 0.99);

async function countOn({ url }: ScaleDatabase, email: string, paths: string[]): Promise<number[]> {
  const counter = await countStatements(url);
  const site = await startBuiltSite(counter.url);
  const visitor = await signedIn(site, email);
  const counts: number[] = [];
  for (const path of paths) {
    await visitor.get(path);
    counter.take();
    await visitor.get(path);
    counts.push(counter.take());
  }
  await site.stop();
  counter.stop();
  return counts;
}

/** Bare node:http with React, asking what the directory's first page asks, on both databases. */
async function floors({ small, large }: ScaleDatabases, sides: [Side, Side], statements: Statements) {
  const floor = JSON.stringify(statements);
  const processes = [await startFloor(small.url, "react", floor), await startFloor(large.url, "react", floor)];
  const measured = await inTurns(processes.map((process, index) => [{ process, visitor: sides[index]!.visitor }, "/"]));
  await Promise.all(processes.map((process) => process.stop()));
  return measured as [Measured, Measured];
}

async function measureFor(email: string, databases: ScaleDatabases): Promise<Figure[]> {
  const sides = [await sideOf(databases.small, email), await sideOf(databases.large, email)] as [Side, Side];
  const [few, many] = [await pagesOf(sides[0]), await pagesOf(sides[1])];
  const counts = await countOn(
    databases.large,
    email,
    many.map(([, path]) => path),
  );
  const [, floor] = await floors(databases, sides, await statementsOf(databases.small, email));
  const rows: string[][] = [];
  const all: { what: string; kind: string; small: Measured; large: Measured }[] = [];
  for (const [index, [what, path, kind]] of many.entries()) {
    const [small, large] = (await inTurns([
      [sides[0], few[index]![1]],
      [sides[1], path],
    ])) as [Measured, Measured];
    all.push({ what, kind, small, large });
    rows.push([
      ...[what, ms(median(small.times)), ms(p99(small)), ms(median(large.times)), ms(p99(large))],
      ...[
        ms(p99(large) / p99(small)),
        ms(large.cpu),
        ms(large.cpu / small.cpu),
        ms(large.cpu / floor.cpu),
        String(counts[index]),
      ],
    ]);
  }
  await Promise.all(sides.map(({ process }) => process.stop()));
  const heads = [
    "",
    "p50 few",
    "p99 few",
    "p50 many",
    "p99 many",
    "p99 ÷",
    "CPU many",
    "CPU ÷",
    "CPU ÷ floor",
    "statements",
  ];
  console.log(
    `\n${email}, ms, ${databases.small.accounts} and ${databases.large.accounts} accounts; floor ${ms(floor.cpu)} ms CPU, p99 ${ms(p99(floor))} ms`,
  );
  console.log(`${grid(heads, rows)}\n`);
  const worst = (kind: string, value: (one: (typeof all)[number]) => number) =>
    Math.max(...all.filter((one) => one.kind === kind).map(value));
  const [first] = all;
  return [
    atMost(
      "directory, first page: p99 with many ÷ p99 with few accounts",
      p99(first!.large) / p99(first!.small),
      1.5,
      say.ratio,
    ),
    atMost(
      "… the worst of all lists",
      worst("list", ({ small, large }) => p99(large) / p99(small)),
      1.5,
      say.ratio,
    ),
    atMost("directory, first page: CPU with many accounts ÷ React floor", first!.large.cpu / floor.cpu, 3, say.ratio),
    atMost(
      "search: p99 with many accounts, of the worst term",
      worst("search", ({ large }) => p99(large)),
      100,
      say.ms,
    ),
    atMost("statements of a page, at most", Math.max(...counts), 6, say.number),
  ].map((figure) => ({ ...figure, what: `${figure.what} (${email.split("@")[0]})` }));
}

/** Latency and CPU of the lists with few and with many accounts, the largest provider and a large vendor signed in. */
export async function measureScale(databases: ScaleDatabases): Promise<Figure[]> {
  return [...(await measureFor(PROVIDER, databases)), ...(await measureFor(VENDOR, databases))];
}
