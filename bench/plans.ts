import { signedIn, type Visitor } from "../tests/support/browse";
import { atMost, type Figure, grid, say } from "./figures";
import { type Overheard, overhear } from "./overheard";
import { type Cost, costOf } from "./plan-cost";
import { startBuiltSite } from "./processes";
import type { ScaleDatabase } from "./scale-databases";
import { type Facts, factsOf, FILTERS, PROVIDER, REQUEST_QUERIES, SEARCHES, SORTS, VENDOR } from "./scale-facts";
import { nextOf, walk } from "./walk";

const MOST_READ = 50;
const SLOWEST = 50;
const SLOWEST_SEARCH = 100;

interface Asked extends Cost {
  page: string;
  /** Whether the page looks for a part of a text. */
  searches: boolean;
  statement: Overheard;
}

/** The pages whose statements are looked at: every filter, sort and search of the lists, and what leads on from them. */
async function* pages(visitor: Visitor, facts: Facts): AsyncGenerator<[what: string, path: string]> {
  const list = `/console/${facts.companyId}/customers`;
  const requests = `${list}/requests`;
  const [account] = facts.customers;
  for (const sort of SORTS) {
    yield [`directory by ${sort}`, `${list}?sort=${sort}`];
    const { path, back } = await walk(visitor, `${list}?sort=${sort}&size=100`, 5);
    yield [`directory by ${sort}, sixth page`, path];
    if (back) yield [`directory by ${sort}, back from there`, back];
  }
  for (const [what, query] of Object.entries(FILTERS(facts))) {
    yield [`directory, ${what}`, `${list}?${query}`];
    const next = nextOf((await visitor.get(`${list}?${query}`)).text);
    if (next) yield [`directory, ${what}, second page`, next];
  }
  for (const [what, term] of Object.entries(SEARCHES))
    for (const sort of ["name", "-updated"])
      yield [`search, ${what}, by ${sort}`, `${list}?q=${encodeURIComponent(term)}&sort=${sort}`];
  for (const [what, query] of Object.entries(REQUEST_QUERIES(facts)))
    yield [`requests, ${what}`, `${requests}?${query}`];
  for (const tab of ["", "/subscriptions", "/details", "/tier-configuration"])
    yield [`a request${tab}`, `${requests}/${facts.request}${tab}`];
  const tabs = [
    "",
    "/child-accounts",
    "/fulfilment-requests",
    "/subscriptions",
    "/tier-config-requests",
    "/tier-configs",
    "/details",
    "/versions",
    "/edit",
  ];
  for (const tab of tabs) {
    yield [`a customer${tab}`, `${list}/${account}${tab}`];
    yield [`the largest reseller${tab}`, `${list}/${facts.reseller}${tab}`];
  }
  yield ["home", `/console/${facts.companyId}`];
  const started = await visitor.post(`${list}/new`, { type: "customer" });
  if (started.status === 303)
    for (const q of ["", "systems", "no", "qqxzzyq"]) yield [`choosing a parent, “${q}”`, `${started.to}?q=${q}`];
}

const SEARCHED = /[?&](q=[^&]|parent=(?!TA-))/;

const slowest = ({ searches }: Asked) => (searches ? SLOWEST_SEARCH : SLOWEST);

const isQuestion = ({ text }: Overheard) => /^\s*(select|with)\b/i.test(text);

async function statementsOf(email: string, { url, sql }: ScaleDatabase): Promise<Asked[]> {
  const facts = await factsOf(sql, email);
  const wire = await overhear(url);
  const site = await startBuiltSite(wire.url);
  const visitor = await signedIn(site, email);
  const known = new Map<string, Asked>();
  for await (const [page, path] of pages(visitor, facts)) {
    wire.take();
    const { status } = await visitor.get(path);
    if (status !== 200) throw new Error(`${page}: ${path} answers ${status}`);
    for (const statement of wire.take().filter(isQuestion)) {
      const key = JSON.stringify([statement.text, statement.parameters]);
      if (!known.has(key))
        known.set(key, { page, searches: SEARCHED.test(path), statement, ...(await costOf(sql, statement)) });
    }
  }
  await site.stop();
  wire.stop();
  return [...known.values()];
}

/** One that shows a row or two may read as much as one that shows ten: a small table is sooner read than its index. */
const ratioOf = ({ read, shown }: Cost) => read / Math.max(10, shown);

const mainTable = ({ text }: Overheard) => /\bfrom "(\w+)"/.exec(text)?.[1] ?? "";

const rowOf = (who: string, asked: Asked) => [
  `${who}: ${asked.page} · ${mainTable(asked.statement)}`,
  asked.ms.toFixed(1),
  ratioOf(asked).toFixed(1),
  String(asked.read),
  String(asked.shown),
  String(asked.capped),
  String(asked.pages),
];

/** What the statements of the lists cost the database, from their plans, for the largest provider and a large vendor. */
export async function measurePlans(database: ScaleDatabase): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [who, email] of [
    ["provider", PROVIDER],
    ["vendor", VENDOR],
  ] as const) {
    const all = await statementsOf(email, database);
    const worst = [
      ...new Set([
        ...all.toSorted((a, b) => b.ms - a.ms).slice(0, 8),
        ...all.toSorted((a, b) => ratioOf(b) - ratioOf(a)).slice(0, 5),
      ]),
    ];
    const over = all.filter((asked) => asked.ms > slowest(asked) || ratioOf(asked) > MOST_READ);
    const shown = [...new Set([...worst, ...over])].slice(0, 40);
    console.log(
      `\n${grid(
        ["the dearest statements of", "ms", "read ÷ shown", "read", "shown", "below caps", "pages"],
        shown.map((asked) => rowOf(who, asked)),
      )}\n`,
    );
    if (process.env.BENCH_SHOW)
      for (const { page, statement } of over)
        console.log(`${page}\n${statement.text}\n${JSON.stringify(statement.parameters)}\n`);
    const most = (value: (asked: Asked) => number) => Math.max(...all.map(value));
    const longest = (searches: boolean) => most((asked) => (asked.searches === searches ? asked.ms : 0));
    figures.push(
      { what: `statements looked at, as ${who}`, value: String(all.length) },
      atMost(`… rows read ÷ rows shown, at most`, most(ratioOf), MOST_READ, say.ratio),
      atMost("… the slowest search", longest(true), SLOWEST_SEARCH, say.ms),
      atMost("… the slowest other", longest(false), SLOWEST, say.ms),
    );
  }
  return figures;
}
