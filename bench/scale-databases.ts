import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { migrate } from "../app/db/migrate";
import { run } from "../server/commands/steps.mjs";
import { type EmbeddedPostgres, startPostgres } from "../server/postgres";

const SMALL = 1_000;
const LARGE = Number(process.env.BENCH_ACCOUNTS || 1_000_000);
const DATA = ".data/bench/pg18";
const STORY = "drizzle/seeds";

export interface ScaleDatabase {
  accounts: number;
  url: string;
  /** As the owner. */
  sql: postgres.Sql;
}

export interface ScaleDatabases {
  small: ScaleDatabase;
  large: ScaleDatabase;
  stop(): Promise<void>;
}

/** A story told otherwise makes another database; migrations are applied to the one that is there. */
function storyMark(): string {
  const hash = createHash("sha1");
  const files = readdirSync(STORY, { recursive: true, encoding: "utf8" }).filter((file) => /^scale.*\.ts$/.test(file));
  for (const file of files.sort()) hash.update(readFileSync(path.join(STORY, file)));
  return hash.digest("hex").slice(0, 8);
}

async function open(cluster: EmbeddedPostgres, accounts: number): Promise<ScaleDatabase> {
  const name = `scale_${accounts}_${storyMark()}`;
  const admin = postgres(cluster.adminUrl, { max: 1, onnotice: () => undefined });
  const known = await admin<{ datname: string }[]>`
    select datname from pg_database where datname like ${`scale\\_${accounts}\\_%`}`;
  await admin.end();
  for (const { datname } of known) if (datname !== name) await cluster.dropDatabase(datname);
  const isKnown = known.some(({ datname }) => datname === name);
  const url = isKnown ? cluster.url.replace(/[^/]+$/, name) : await cluster.createDatabase(name);
  await migrate(url);
  const sql = postgres(url, { max: 2, onnotice: () => undefined });
  const [{ full }] = (await sql`select exists (select from companies) as full`) as unknown as [{ full: boolean }];
  if (!full) {
    console.log(`Filling a database with ${accounts.toLocaleString("en")} accounts …`);
    const words = ["server/commands/seed.mjs", "scale", "--accounts", String(accounts)];
    const { code } = await run(process.execPath, words, { env: { DATABASE_URL: url }, show: true });
    if (code !== 0) throw new Error("The scale story could not be loaded; the reason stands above.");
  }
  return { accounts, url, sql };
}

/** The scale story twice, with 1,000 accounts and with 1,000,000 (or BENCH_ACCOUNTS); kept in .data/bench for the next time. */
export async function openScale(): Promise<ScaleDatabases> {
  const cluster = await startPostgres({ dataDir: DATA });
  await cluster.prepared();
  const [small, large] = [await open(cluster, SMALL), await open(cluster, LARGE)];
  const stop = async () => {
    await Promise.all([small.sql.end(), large.sql.end()]);
    await cluster.stop();
  };
  return { small, large, stop };
}
