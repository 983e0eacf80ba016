import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { setTimeout as sleep } from "node:timers/promises";
import { Explained } from "../explained";
import { accountForPostgres } from "./account";
import { findBinaries } from "./binaries";
import { DATABASE, OWNER, bootstrap, createDatabase, markPrepared } from "./databases";
import { initialise, isCluster, readSecrets } from "./initdb";
import { keepRunning } from "./keep-running";
import { ephemeralPlace, lastingPlace } from "./place";
import { forget, isAlive, isOfPostgres, logFile, readPostmaster } from "./postmaster";

export interface EmbeddedPostgres {
  /** The owner's address of the database `counterpart`. */
  url: string;
  /** The superuser's address of the database `postgres`: for making databases, never for the app. */
  adminUrl: string;
  /** False when another process had it running already; then `stop` leaves it alone. */
  owned: boolean;
  /** Whether the database is new, or was left half prepared: it has no tables yet, and a demo may be loaded into it. */
  created: boolean;
  /** Where the cluster lies. */
  data: string;
  /** Says that the new database is whole; until then the next start begins it afresh. */
  prepared(): Promise<void>;
  /** Makes a database owned by the owner, as a copy of another when named, and answers the owner's address. */
  createDatabase(name: string, template?: string): Promise<string>;
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

export interface Wanted {
  /** Where the cluster lies, such as `.data/pg18`; without it the cluster is thrown away when it stops. */
  dataDir?: string;
  /** False gives up safety at a power cut for speed: tests. */
  durable?: boolean;
}

/** Starts the embedded Postgres, or joins the one that another process runs on the same directory. */
export async function startPostgres({
  dataDir,
  durable = dataDir !== undefined,
}: Wanted = {}): Promise<EmbeddedPostgres> {
  const account = accountForPostgres();
  const binaries = findBinaries(account);
  const data = dataDir === undefined ? ephemeralPlace(account) : lastingPlace(dataDir, account);
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    if (!isCluster(data)) await initialise(data, binaries, account);
    const running = readPostmaster(data);
    if (running && isAlive(running.pid)) {
      const addresses = addressesOf(data, running.port);
      if (running.status === "ready" && (await answers(addresses.url)))
        return { ...addresses, ...use(addresses), ...NOT_OURS, data };
      if (isOfPostgres(running)) {
        await sleep(50);
        continue;
      }
      forget(data);
    }
    const remove = dataDir === undefined ? path.dirname(data) : undefined;
    const keeper = await keepRunning(binaries, account, { data, durable, remove });
    if (!keeper) {
      await sleep(100);
      continue;
    }
    const addresses = addressesOf(data, keeper.port);
    const created = await bootstrap(addresses.adminUrl, readSecrets(data).owner);
    const prepared = () => markPrepared(addresses.adminUrl);
    return { ...addresses, ...use(addresses), owned: true, created, data, prepared, stop: keeper.stop };
  }
  throw new Explained(
    `The embedded Postgres in ${data} does not start: ${lastWords(data)} Set DATABASE_URL to use another one.`,
  );
}

const NOT_OURS = { owned: false, created: false, prepared: () => Promise.resolve(), stop: () => Promise.resolve() };

function addressesOf(data: string, port: number) {
  const { owner, superuser } = readSecrets(data);
  return {
    url: `postgres://${OWNER}:${owner}@127.0.0.1:${port}/${DATABASE}`,
    adminUrl: `postgres://postgres:${superuser}@127.0.0.1:${port}/postgres`,
  };
}

const use = ({ url, adminUrl }: { url: string; adminUrl: string }) => ({
  createDatabase: async (name: string, template?: string) => {
    await createDatabase(adminUrl, name, template);
    return url.replace(/[^/]+$/, name);
  },
  dropDatabase: async (name: string) => {
    const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
    await sql`drop database if exists ${sql(name)} with (force)`.finally(() => sql.end());
  },
});

async function answers(url: string) {
  const sql = postgres(url, { max: 1, connect_timeout: 2 });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function lastWords(data: string) {
  if (!existsSync(logFile(data))) return "it said nothing.";
  const lines = readFileSync(logFile(data), "utf8").trim().split("\n");
  return `“${lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? lines.at(-1)}” (all of it in ${logFile(data)}).`;
}
