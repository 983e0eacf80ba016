import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accountForPostgres } from "../../server/postgres/account";
import { isAlive, logFile, readPostmaster } from "../../server/postgres/postmaster";
import { startPostgres } from "../../server/postgres";

let place: string;
let dataDir: string;

beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), "counterpart-test-"));
  chmodSync(place, 0o755);
  dataDir = path.join(place, ".data", "pg18");
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

const ask = async (url: string, question = "select count(*)::int as n from kept") => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  return (await sql.unsafe(question).finally(() => sql.end()))[0];
};

async function withOneRow() {
  const first = await startPostgres({ dataDir });
  await ask(first.url, "create table kept (n int)");
  await ask(first.url, "insert into kept values (1)");
  await first.prepared();
  return first;
}

const goneWithin = async (pid: number, milliseconds: number) => {
  for (const until = Date.now() + milliseconds; isAlive(pid); await sleep(20)) if (Date.now() > until) return false;
  return true;
};

/** Another process that holds the same cluster, in a process group of its own. */
async function holder(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/hold-postgres.ts", dataDir], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout!, "data");
  return child;
}

describe("a lasting cluster", () => {
  test("is made at the first start and found again at the second", async () => {
    const first = await withOneRow();
    expect(first).toMatchObject({ owned: true, created: true });
    await first.stop();
    expect(readPostmaster(dataDir)).toBeUndefined();
    const second = await startPostgres({ dataDir });
    expect(second).toMatchObject({ owned: true, created: false });
    expect(await ask(second.url)).toEqual({ n: 1 });
    await second.stop();
    expect(readFileSync(logFile(dataDir), "utf8")).toMatch(/database system is shut down\n$/);
  });

  test("begins afresh when the first start did not get to its end", async () => {
    const first = await startPostgres({ dataDir });
    await ask(first.url, "create table half_loaded (n int)");
    await first.stop();
    const second = await startPostgres({ dataDir });
    expect(second.created).toBe(true);
    expect(await ask(second.url, "select to_regclass('half_loaded') as t")).toEqual({ t: null });
    await second.stop();
  });

  test("lets nobody in without the password, and keeps it to itself", async () => {
    const first = await withOneRow();
    await expect(ask(first.url.replace(/:[^:@]+@/, ":wrong@"))).rejects.toThrow(/password authentication failed/);
    await expect(ask(first.adminUrl.replace(/:[^:@]+@/, "@"))).rejects.toThrow();
    expect(
      await ask(first.url, "select rolsuper, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user"),
    ).toEqual({
      rolsuper: false,
      rolcreatedb: false,
      rolbypassrls: false,
    });
    await first.stop();
    const readable = execFileSync("find", [dataDir, "-perm", "/077"]).toString();
    expect(readable).toBe("");
  });

  test("is joined by a second process, which leaves it running", async () => {
    const first = await withOneRow();
    const second = await startPostgres({ dataDir });
    expect(second).toMatchObject({ owned: false, created: false, url: first.url });
    await second.stop();
    expect(await ask(first.url)).toEqual({ n: 1 });
    await first.stop();
  });

  test("is one cluster when two processes start it at once", async () => {
    const [one, two] = await Promise.all([startPostgres({ dataDir }), startPostgres({ dataDir })]);
    expect([one.owned, two.owned].sort()).toEqual([false, true]);
    expect(one.url).toBe(two.url);
    await Promise.all([one.stop(), two.stop()]);
  });

  test("is not mistaken for what a killed set-up left behind", async () => {
    mkdirSync(`${dataDir}.init-999999999`, { recursive: true });
    writeFileSync(`${dataDir}.init-999999999/PG_VERSION`, "18\n");
    const first = await startPostgres({ dataDir });
    expect(first.created).toBe(true);
    expect(readdirSync(path.dirname(dataDir)).sort()).toEqual(["pg18", "pg18.log"]);
    await first.stop();
  });

  test("is not made on top of something else", async () => {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path.join(dataDir, "holiday.jpg"), "");
    await expect(startPostgres({ dataDir })).rejects.toThrow(
      /is not a database of ours\. Move it away, or set DATA_DIR\./,
    );
    expect(existsSync(path.join(dataDir, "holiday.jpg"))).toBe(true);
  });

  test("comes back by itself on the same port after kill -9 of the postmaster", async () => {
    const first = await withOneRow();
    const { pid, port } = readPostmaster(dataDir)!;
    process.kill(pid, "SIGKILL");
    await expect.poll(() => ask(first.url).catch(() => null), { timeout: 10_000, interval: 50 }).toEqual({ n: 1 });
    expect(readPostmaster(dataDir)).toMatchObject({ port });
    await first.stop();
    expect(readPostmaster(dataDir)).toBeUndefined();
  });

  test("recovers when machine and all went down: a stale pid file, its number now somebody else's", async () => {
    const child = await holder();
    const { pid } = readPostmaster(dataDir)!;
    process.kill(-child.pid!, "SIGKILL");
    process.kill(pid, "SIGKILL");
    expect(await goneWithin(pid, 2_000)).toBe(true);
    const lines = readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n");
    writeFileSync(path.join(dataDir, "postmaster.pid"), [String(process.pid), ...lines.slice(1)].join("\n"));
    const next = await startPostgres({ dataDir });
    expect(await ask(next.url)).toEqual({ n: 1 });
    await next.stop();
  });

  test("shuts down in order when its process is killed with -9", async () => {
    const child = await holder();
    const { pid } = readPostmaster(dataDir)!;
    process.kill(child.pid!, "SIGKILL");
    expect(await goneWithin(pid, 5_000)).toBe(true);
    expect(readPostmaster(dataDir)).toBeUndefined();
    expect(readFileSync(logFile(dataDir), "utf8")).toMatch(/database system is shut down\n$/);
  });

  test("outlives Ctrl-C until its process has drained", async () => {
    const child = await holder();
    const { pid } = readPostmaster(dataDir)!;
    process.kill(-child.pid!, "SIGINT");
    const [said] = (await once(child.stdout!, "data")) as [Buffer];
    expect(said.toString()).toContain("drained with 1");
    await once(child, "exit");
    expect(isAlive(pid)).toBe(false);
  });

  test("lies outside a checkout that root keeps to itself", async () => {
    if (!accountForPostgres()) return;
    chmodSync(place, 0o700);
    const first = await startPostgres({ dataDir });
    expect(first.data).toMatch(/^\/var\/lib\/counterpart\/[0-9a-f]{12}\/pg18$/);
    await first.stop();
    rmSync(path.dirname(first.data), { recursive: true });
  });
});

describe("a cluster for tests", () => {
  test("makes copies of a template and leaves nothing behind", async () => {
    const cluster = await startPostgres();
    const template = await cluster.createDatabase("tpl_trial");
    await ask(template, "create table kept (n int)");
    await ask(template, "insert into kept values (1)");
    const copy = await cluster.createDatabase("copy", "tpl_trial");
    expect(await ask(copy)).toEqual({ n: 1 });
    await cluster.dropDatabase("copy");
    await expect(ask(copy)).rejects.toThrow(/does not exist/);
    await cluster.stop();
    expect(existsSync(path.dirname(cluster.data))).toBe(false);
  });
});
