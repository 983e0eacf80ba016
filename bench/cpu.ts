import type { Statements } from "./database";
import { atMost, type Figure, say } from "./figures";
import { load, median } from "./load";
import { type Process, startBuiltSite, startFloor } from "./processes";

const ROUNDS = 3;
const CONNECTIONS = 8;
const MORE = 300;

interface Contender {
  process: Process;
  headers?: Record<string, string>;
  /** Requests in a round. */
  amount: number;
  /** CPU milliseconds a request, round after round. */
  costs: number[];
}

const path = ({ companyId }: Statements) => `/console/${companyId}/customers`;

/** What a signed-in directory page of 50 rows costs in CPU, beside two floors, and with 300 more addresses, taken in turns. */
export async function measureCpu(url: string, statements: Statements, cookie: string): Promise<Figure[]> {
  const floor = JSON.stringify(statements);
  const contend = (process: Process, amount: number, headers = {}): Contender => ({
    process,
    amount,
    headers,
    costs: [],
  });
  const site = await startBuiltSite(url);
  const own = {
    page: contend(site, 500),
    packed: contend(site, 250, { "accept-encoding": "gzip, deflate, br" }),
    more: contend(await startBuiltSite(url, { moreAddresses: MORE }), 500),
    whole: contend(await startBuiltSite(url, { moreAddresses: MORE, wholeHandler: true }), 100),
    react: contend(await startFloor(url, "react", floor), 1_000),
    json: contend(await startFloor(url, "json", floor), 1_000),
  };
  const all = Object.values(own);
  const once = async ({ process, headers, amount }: Contender) => {
    const { cpu } = await process.usage();
    const host = new URL(process.origin).host;
    const address = `http://127.0.0.1:${process.port}${path(statements)}`;
    await load({ url: address, connections: CONNECTIONS, amount, headers: { host, cookie, ...headers } });
    return ((await process.usage()).cpu - cpu) / amount;
  };
  for (const contender of all) await once({ ...contender, amount: Math.ceil(contender.amount / 2) });
  for (let round = 0; round < ROUNDS; round++) for (const contender of all) contender.costs.push(await once(contender));
  await Promise.all([...new Set(all.map(({ process }) => process))].map((process) => process.stop()));
  return figuresOf(Object.fromEntries(Object.entries(own).map(([name, { costs }]) => [name, median(costs)])) as Costs);
}

type Costs = Record<"page" | "packed" | "more" | "whole" | "react" | "json", number>;

function figuresOf({ page, packed, more, whole, react, json }: Costs): Figure[] {
  return [
    { what: "CPU of a directory page of 50 rows", value: say.ms(page) },
    { what: "… packed for a browser", value: say.ms(packed) },
    { what: "… floor: node:http, React, the same two statements", value: say.ms(react) },
    { what: "… floor: node:http, the same two statements as JSON", value: say.ms(json) },
    atMost("page ÷ React floor", page / react, 3, say.ratio),
    { what: "page ÷ JSON floor", value: say.ratio(page / json) },
    atMost(`page with ${MORE} more addresses ÷ page`, more / page, 1.15, say.ratio),
    { what: `… by one handler for all of them ÷ page`, value: say.ratio(whole / page) },
  ];
}
