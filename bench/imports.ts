import { fork } from "node:child_process";
import { once } from "node:events";
import postgres from "postgres";
import { migrate } from "../app/db/migrate";
import type { EmbeddedPostgres } from "../server/postgres";
import { type Figure, say } from "./figures";

const ROWS = Number(process.env.BENCH_ROWS || 50_000);

interface Part {
  ms: number;
  cpu: number;
}

interface Imported {
  upload: Part;
  check: Part;
  run: Part;
  /** Resident memory at its most above that before, in bytes. */
  grown: number;
}

async function importRows(url: string): Promise<Imported> {
  const child = fork("bench/import-process.ts", {
    execArgv: ["--import", "tsx", "--expose-gc"],
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "error", DATABASE_URL: url, BENCH_ROWS: String(ROWS) },
  });
  const ended = once(child, "exit");
  const [answer] = (await Promise.race([once(child, "message"), ended.then(() => [undefined])])) as [Imported?];
  if (!answer) throw new Error("The import broke off; the reason stands above.");
  await ended;
  return answer;
}

/** How long a bare COPY of the same accounts and their versions takes, into tables with the same indexes, in milliseconds. */
async function copyRows(url: string): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const [{ folder }] = (await sql`select current_setting('data_directory') as folder`) as unknown as [
    { folder: string },
  ];
  let ms = 0;
  for (const table of ["tier_accounts", "tier_account_versions"]) {
    await sql.unsafe(
      `create table floor_${table} (like ${table} including defaults including generated including indexes)`,
    );
    const columns = await sql<{ name: string }[]>`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO' order by 1`;
    const names = columns.map(({ name }) => `"${name}"`).join(", ");
    await sql.unsafe(`copy ${table} (${names}) to '${folder}/${table}.copy'`);
    const began = performance.now();
    await sql.unsafe(`copy floor_${table} (${names}) from '${folder}/${table}.copy'`);
    ms += performance.now() - began;
  }
  await sql.end();
  return ms;
}

const perSecond = (ms: number) => (ROWS / ms) * 1000;
const rate = (value: number) => `${Math.round(value).toLocaleString("en")} rows/s`;

function atLeast(what: string, value: number, budget: number): Figure {
  return { what, value: rate(value), budget: `≥ ${rate(budget)}`, kept: value >= budget };
}

/** New customers from a file, beside a bare COPY of what came of it. */
export async function measureImports(cluster: EmbeddedPostgres): Promise<Figure[]> {
  const url = await cluster.createDatabase("imports");
  await migrate(url);
  const { upload, check, run, grown } = await importRows(url);
  const copied = await copyRows(cluster.adminUrl.replace(/[^/]+$/, "imports"));
  const count = ROWS.toLocaleString("en");
  return [
    { what: `Import of ${count} customers, upload`, value: rate(perSecond(upload.ms)) },
    { what: "Import, check of every row", value: rate(perSecond(check.ms)) },
    atLeast("Import, run", perSecond(run.ms), 5_000),
    { what: "Import, run: CPU of a row", value: say.ms(run.cpu / ROWS) },
    { what: "… floor: COPY of the same rows with their indexes", value: rate(perSecond(copied)) },
    { what: "Import, run ÷ floor", value: say.ratio(run.ms / copied) },
    { what: "Import, memory grown", value: say.megabytes(grown) },
  ];
}
