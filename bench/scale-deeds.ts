import { fieldsOf, signedIn, type Visitor } from "../tests/support/browse";
import { type Figure, grid } from "./figures";
import { median, quantile } from "./load";
import { type Process, startBuiltSite } from "./processes";
import type { ScaleDatabase, ScaleDatabases } from "./scale-databases";
import { type Facts, factsOf, PROVIDER } from "./scale-facts";

const TIMES = 40;
const MEGABYTE = 1e6;

const ACCOUNT = {
  ...{ externalUid: "", externalId: "", taxId: "", country: "GB", addressLine1: "1 High Street", addressLine2: "" },
  ...{ city: "London", postalCode: "EC1A 1BB", state: "", firstName: "Olivia", lastName: "Taylor", phone: "" },
};

/** Time and CPU of a deed's own POST, without the pages that lead to it. */
async function timesOf(
  process: Process,
  prepare: (n: number) => Promise<() => Promise<{ status: number; to?: string | undefined; text: string }>>,
) {
  const times: number[] = [];
  let cpu = 0;
  for (let n = 0; n < TIMES; n++) {
    const deed = await prepare(n);
    const before = await process.usage();
    const began = performance.now();
    const { status, to = "", text } = await deed();
    times.push(performance.now() - began);
    cpu += (await process.usage()).cpu - before.cpu;
    if (status !== 303 || /unchanged/.test(to))
      throw new Error(`A deed is answered ${status} ${to}: ${text.slice(0, 2_000)}`);
  }
  return { times, cpu: cpu / TIMES };
}

const creating =
  (visitor: Visitor, { companyId, reseller }: Facts) =>
  async (n: number) => {
    const name = `Measured ${Date.now().toString(36)} ${n}`;
    const started = await visitor.post(`/console/${companyId}/customers/new`, { type: "customer" });
    const chosen = await visitor.post(started.to!, { parent: reseller });
    const fields = { ...ACCOUNT, name, email: `${name.replaceAll(" ", ".").toLowerCase()}@measured.example` };
    return () => visitor.post(chosen.to!, fields);
  };

const editing =
  (visitor: Visitor, { companyId, customers }: Facts) =>
  async (n: number) => {
    const path = `/console/${companyId}/customers/${customers[n % customers.length]}/edit`;
    const { text } = await visitor.get(path);
    const fields = fieldsOf(text);
    return () => visitor.post(path, { ...fields, addressLine2: `Floor ${Date.now() % 1_000_000}` });
  };

/** Fetches the whole directory as a file, and looks at the process meanwhile. */
async function exporting(process: Process, visitor: Visitor, { companyId }: Facts, format: string) {
  const before = await process.usage();
  const began = performance.now();
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const answer = await fetch(
    `http://127.0.0.1:${process.port}/console/${companyId}/customers/export?format=${format}`,
    {
      headers: { host: new URL(process.origin).host, cookie },
    },
  );
  if (!answer.ok || !answer.body) throw new Error(`The export is answered ${answer.status}.`);
  let lines = 0;
  let bytes = 0;
  let most = before.rss;
  let looked = began;
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines += 1;
    if (performance.now() - looked < 100) continue;
    most = Math.max(most, (await process.usage()).rss);
    looked = performance.now();
  }
  const seconds = (performance.now() - began) / 1000;
  return { seconds, bytes, lines, cpu: (await process.usage()).cpu - before.cpu, before: before.rss, most };
}

async function measureOne({ url, sql, accounts }: ScaleDatabase) {
  const facts = await factsOf(sql, PROVIDER);
  const process = await startBuiltSite(url);
  const visitor = await signedIn(process, PROVIDER);
  const [{ count }] = (await sql`
    select count(*)::int from tier_accounts where owner_id = ${facts.companyId} and deleted_at is null`) as unknown as [
    { count: number },
  ];
  for (let n = 0; n < 50; n++) await visitor.get(`/console/${facts.companyId}/customers`);
  const create = await timesOf(process, creating(visitor, facts));
  const edit = await timesOf(process, editing(visitor, facts));
  const csv = await exporting(process, visitor, facts, "csv");
  const xlsx = await exporting(process, visitor, facts, "xlsx");
  await process.stop();
  return { accounts, count: count + TIMES, create, edit, csv, xlsx };
}

type One = Awaited<ReturnType<typeof measureOne>>;

const ms = (value: number) => value.toFixed(1);

function rowsOf({ accounts, count, create, edit, csv, xlsx }: One): string[][] {
  const deed = (what: string, { times, cpu }: One["create"]) => [
    what,
    accounts.toLocaleString("en"),
    `p50 ${ms(median(times))} ms`,
    `p99 ${ms(quantile(times, 0.99))} ms`,
    `CPU ${ms(cpu)} ms`,
    "",
  ];
  const file = (what: string, { seconds, bytes, cpu, before, most }: One["csv"]) => [
    ...[
      what,
      accounts.toLocaleString("en"),
      `${(count / seconds).toFixed(0)} rows/s`,
      `${(bytes / MEGABYTE).toFixed(1)} MB`,
    ],
    ...[
      `CPU ${(cpu / count).toFixed(3)} ms/row`,
      `RSS ${(before / MEGABYTE).toFixed(0)} → ${(most / MEGABYTE).toFixed(0)} MB`,
    ],
  ];
  return [deed("create", create), deed("edit, 3 vendors", edit), file("export CSV", csv), file("export XLSX", xlsx)];
}

/** Create, edit with three vendors, and exports of everything, with few and with many accounts. */
export async function measureDeeds({ small, large }: ScaleDatabases): Promise<Figure[]> {
  const [few, many] = [await measureOne(small), await measureOne(large)];
  console.log(`\n${grid(["", "accounts", "", "", "", ""], [...rowsOf(few), ...rowsOf(many)])}\n`);
  const ratio = (deed: "create" | "edit") => quantile(many[deed].times, 0.99) / quantile(few[deed].times, 0.99);
  const growth = (many.csv.most - many.csv.before) / MEGABYTE;
  const isWhole = many.csv.lines >= many.count && few.csv.lines >= few.count;
  return [
    { what: "create: p99 with many ÷ p99 with few accounts", value: `${ratio("create").toFixed(2)} ×` },
    { what: "edit with 3 vendors: p99 with many ÷ p99 with few accounts", value: `${ratio("edit").toFixed(2)} ×` },
    {
      what: "memory an export of all accounts adds",
      value: `${growth.toFixed(0)} MB`,
      budget: "≤ 60 MB",
      kept: growth <= 60,
    },
    { what: "the export has every row", value: String(many.csv.lines - 1), budget: String(many.count), kept: isWhole },
  ];
}
