import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../../app/db/migrate";
import { type EmbeddedPostgres, startPostgres } from "../../server/postgres";
import { readPostmaster } from "../../server/postgres/postmaster";
import { type Site, startSite } from "../support/site";

let place: string;
let cluster: EmbeddedPostgres;
let site: Site;

beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), "counterpart-test-"));
  chmodSync(place, 0o755);
  cluster = await startPostgres({ dataDir: path.join(place, "pg18"), durable: false });
  await migrate(cluster.url);
  site = await startSite(cluster.url);
});
afterAll(async () => {
  await site.stop();
  await cluster.stop();
  rmSync(place, { recursive: true, force: true });
});

const visit = async (address: string) => {
  const began = performance.now();
  const response = await fetch(site.origin + address, { redirect: "manual" });
  return {
    status: response.status,
    retry: response.headers.get("retry-after"),
    seconds: (performance.now() - began) / 1000,
    text: await response.text(),
  };
};

/** Stops or continues every process of the cluster. */
function signalAll(signal: NodeJS.Signals) {
  const { pid } = readPostmaster(cluster.data)!;
  const children = execFileSync("sh", ["-c", `cat /proc/${pid}/task/${pid}/children`])
    .toString()
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map(Number);
  for (const each of [...children, pid]) process.kill(each, signal);
}

// An address whose answer always needs the database: it asks whether anybody has set the site up.
const PAGE = "/";

test.runIf(process.platform === "linux")(
  "a database that hangs: pages say so within two seconds, and come back by themselves",
  async () => {
    expect((await visit(PAGE)).status).toBeLessThan(400);
    signalAll("SIGSTOP");
    const visits = await Promise.all([1, 2, 3, 4].map(() => visit(PAGE)));
    for (const { status, retry, seconds, text } of visits) {
      expect({ status, retry, text }).toMatchObject({
        status: 503,
        retry: "5",
        text: expect.stringContaining("right back") as string,
      });
      expect(seconds).toBeLessThan(2.5);
    }
    expect((await visit("/readyz")).status).toBe(503);
    expect((await visit("/healthz")).status).toBe(200);
    signalAll("SIGCONT");
    await expect.poll(async () => (await visit(PAGE)).status, { timeout: 5_000 }).toBeLessThan(400);
    expect((await visit("/readyz")).status).toBe(200);
  },
);

test("a database that dies: pages say so, and come back with it", async () => {
  process.kill(readPostmaster(cluster.data)!.pid, "SIGKILL");
  const statuses = new Set<number>();
  await expect
    .poll(
      async () => {
        const { status, seconds } = await visit(PAGE);
        statuses.add(status);
        expect(seconds).toBeLessThan(2.5);
        return status < 400;
      },
      { timeout: 15_000, interval: 20 },
    )
    .toBe(true);
  for (const status of statuses) expect([200, 302, 303, 503]).toContain(status);
  expect(site.process.exitCode).toBeNull();
});
