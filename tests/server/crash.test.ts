import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../../app/db/migrate";
import { type EmbeddedPostgres, startPostgres } from "../../server/postgres";
import { readPostmaster } from "../../server/postgres/postmaster";
import { account } from "../http/addresses";
import { signedIn } from "../support/browse";
import { seeded } from "../support/seeded";
import { type Site, startSite } from "../support/site";
import { type Write, Writer } from "../support/writers";

const SEED = Number(process.env.CRASH_SEED ?? 20_261_122);
const WRITES = 200;
const WRITERS = 4;
const COMPANY = "PA-340-118";

/** In this order, each at a moment that the seed decides; `stop` is SIGTERM, which loses nothing at all. */
const CRASHES = ["app", "postmaster", "backend", "stop", "app", "postmaster"] as const;

let place: string;
let cluster: EmbeddedPostgres;
let site: Site;
const sql = () => postgres(cluster.url, { max: 1, onnotice: () => undefined, connection: { TimeZone: "UTC" } });

beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), "counterpart-crash-"));
  chmodSync(place, 0o755);
  cluster = await startPostgres({ dataDir: path.join(place, "pg18"), durable: true });
  await migrate(cluster.url);
  process.env.DATABASE_URL = cluster.url;
  const { seed } = await import("../../drizzle/seeds/demo");
  await seed();
  await (await import("../../app/db/client")).sql.end();
  site = await startSite(cluster.url);
});
afterAll(async () => {
  await site.stop();
  await cluster.stop();
  rmSync(place, { recursive: true, force: true });
});

async function until(there: () => unknown) {
  for (const end = Date.now() + 40_000; Date.now() < end; await sleep(10)) {
    if (await there()) return;
  }
  throw new Error("it did not come back within forty seconds");
}

const postmaster = () => readPostmaster(cluster.data);

/** Kills a process of the database, and waits until it takes connections again. */
async function crashDatabase(pid: number) {
  process.kill(pid, "SIGKILL");
  await until(async () => {
    const now = postmaster();
    if (!now || now.status !== "ready") return false;
    const asked = sql();
    return asked`select 1`
      .then(
        () => true,
        () => false,
      )
      .finally(() => asked.end());
  });
}

const someBackend = async () => {
  const asked = sql();
  const [row] = await asked<{ pid: number }[]>`
    select pid from pg_stat_activity where application_name = 'counterpart' order by state_change desc limit 1`;
  await asked.end();
  return row?.pid;
};

/** A migration at the start may meet a database that is just being recovered. */
async function start() {
  await until(async () => {
    try {
      site = await startSite(cluster.url);
      return true;
    } catch {
      return false;
    }
  });
  return site;
}

test(
  "kill -9 of the app and of Postgres amid 200 writes: every acknowledged write is there, none is half there",
  { timeout: 120_000 },
  async () => {
    const chance = seeded(SEED);
    const door = { port: site.port, origin: site.origin };
    const visitor = await signedIn(door, "owner@northline.example");
    const asked = sql();
    const [parent] = await asked<{ id: string }[]>`
      select id from tier_accounts where owner_id = ${COMPANY} and type = 'reseller' and deleted_at is null order by id limit 1`;
    const linked = await asked<{ id: string }[]>`
      select distinct t.id from tier_accounts t join subscriptions s on s.customer_id = t.id and s.status <> 'draft'
      where t.owner_id = ${COMPANY} and t.deleted_at is null order by 1`;
    await asked.end();
    expect(linked.length).toBeGreaterThanOrEqual(WRITERS);

    const writes: Write[] = [];
    const brokenInOrder: string[] = [];
    let inOrder = false;
    const writing = {
      ...{ visitor, companyId: COMPANY, parentId: parent!.id, account, until: Date.now() + 100_000 },
      broke: (code: string) => void (inOrder && code !== "ECONNREFUSED" && brokenInOrder.push(code)),
    };
    let next = 0;
    const writers = Array.from({ length: WRITERS }, async (_, index) => {
      const own = linked.filter((__, at) => at % WRITERS === index).map(({ id }) => id);
      const writer = new Writer(writing, SEED + index, own, (write) => void writes.push(write));
      while (next < WRITES) await writer.write(next++);
    });
    const written = Promise.all(writers);

    const crashing = async () => {
      for (const [index, crash] of CRASHES.entries()) {
        const moment = ((index + chance()) * WRITES) / (CRASHES.length + 1);
        await until(() => next >= moment);
        await sleep(20 * chance());
        if (crash === "app" || crash === "stop") {
          inOrder = crash === "stop";
          const code = await site.stop(inOrder ? "SIGTERM" : "SIGKILL");
          expect(code).toBe(inOrder ? 0 : null);
          inOrder = false;
          Object.assign(door, { port: (await start()).port, origin: site.origin });
        } else {
          const pid = crash === "postmaster" ? postmaster()?.pid : await someBackend();
          if (pid) await crashDatabase(pid);
        }
      }
    };
    await Promise.all([crashing(), written]);

    expect(brokenInOrder).toEqual([]);
    expect(writes).toHaveLength(WRITES);
    const acknowledged = writes.filter((write) => write.acknowledged).length;
    expect(acknowledged).toBeGreaterThan(WRITES / 2);
    await sleep(500);
    await expectWhole(writes);
  },
);

interface Traces {
  rows: number;
  versions: number;
  audits: number;
  drafts: number;
  requests: number;
  products: number;
}

/** What a write has left behind, in each table that it goes to. */
async function tracesOf(asked: postgres.Sql, { kind, mark, of }: Write): Promise<Traces> {
  const field = kind === "create" ? "name" : "externalId";
  const deed = kind === "create" ? "tier-account.create" : "tier-account.update";
  const [traces] = await asked<[Traces]>`
    with v as (select * from tier_account_versions where data->>${field} = ${mark})
    select
      (select count(*)::int from tier_accounts t join v on v.tier_account_id = t.id where t.version >= v.version) as rows,
      (select count(*)::int from v) as versions,
      (select count(*)::int from audit_entries where deed = ${deed} and after->>${field} = ${mark}) as audits,
      (select count(*)::int from drafts d join v on v.tier_account_id = d.result_id where d.id = ${of} and d.answers = '{}') as drafts,
      (select count(*)::int from tier_account_requests r join v using (tier_account_id, version)) as requests,
      (select count(distinct product_id)::int from subscriptions where status <> 'draft' and ${of} in (customer_id, tier1_id, tier2_id)) as products`;
  return traces;
}

async function expectWhole(writes: readonly Write[]) {
  const asked = sql();
  for (const write of writes) {
    const { products, ...traces } = await tracesOf(asked, write);
    const whole = { rows: 1, versions: 1, audits: 1, drafts: write.kind === "create" ? 1 : 0, requests: products };
    const nothing = { rows: 0, versions: 0, audits: 0, drafts: 0, requests: 0 };
    const wanted = write.acknowledged || traces.versions > 0 ? whole : nothing;
    expect({ write, ...traces }).toEqual({ write, ...wanted });
  }
  const halves = await asked`
    select 'account without its version' as what, id from tier_accounts t
      where version <> (select coalesce(max(version), 0) from tier_account_versions v where v.tier_account_id = t.id)
        or version <> (select count(*) from tier_account_versions v where v.tier_account_id = t.id)
    union all select 'request without its version', id from tier_account_requests r
      where not exists (select from tier_account_versions v where v.tier_account_id = r.tier_account_id and v.version = r.version)
    union all select 'draft neither open nor finished', id from drafts d
      where (result_id is null) = (answers = '{}') or (result_id is not null and not exists (select from tier_accounts where id = result_id))
    union all select 'account without its audit row', id from tier_accounts t
      where not exists (select from audit_entries where deed = 'tier-account.create' and subject_id = t.id)`;
  await asked.end();
  expect(halves).toEqual([]);
}
