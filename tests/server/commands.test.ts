import { spawnSync } from "node:child_process";
import net from "node:net";
import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { createDatabase } from "../../server/postgres/databases";
import { startSite } from "../support/site";

const run = (name: string, environment: Record<string, string>, words: string[] = []) => {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [`server/commands/${name}.mjs`, ...words], {
    env: { PATH, HOME, ...environment } as unknown as NodeJS.ProcessEnv,
    encoding: "utf8",
    timeout: 20_000,
  });
  return { status, said: stdout + stderr };
};

test("serve without a database or an origin says what it needs", () => {
  expect(run("serve", {})).toEqual({
    status: 1,
    said: expect.stringMatching(/^\nnpm run serve is for production and needs DATABASE_URL.*npm start\.\n$/) as string,
  });
  expect(run("serve", { DATABASE_URL: inject("cluster").ownerUrl })).toMatchObject({
    status: 1,
    said: expect.stringContaining("Set ORIGIN to the address") as string,
  });
});

test("a setting that makes no sense is named", () => {
  const { status, said } = run("serve", {
    DATABASE_URL: inject("cluster").ownerUrl,
    ORIGIN: "portal.example.com",
    PORT: "http",
  });
  expect(status).toBe(1);
  expect(said).toMatch(
    /The environment is not right: .*PORT.*; ORIGIN is an address such as https:\/\/portal\.example\.com/,
  );
  expect(said).not.toMatch(/\n\s+at /);
});

test("a database that is not there is told in a sentence", () => {
  const { status, said } = run("serve", { DATABASE_URL: "postgres://a:b@127.0.0.1:1/c", ORIGIN: "http://localhost:1" });
  expect(status).toBe(1);
  expect(said).toMatch(/^\nThe database of DATABASE_URL can’t be reached: .*ECONNREFUSED.* is the address right\?\n$/);
});

test("a story that nobody wrote is answered with those that are there", () => {
  expect(run("seed", { DATABASE_URL: inject("cluster").ownerUrl })).toMatchObject({
    said: expect.stringContaining("Which story?") as string,
  });
});

test("a story that breaks off half-way says what is left of it", async () => {
  const { adminUrl, ownerUrl } = inject("cluster");
  await createDatabase(adminUrl, "half_a_story", "tpl");
  const url = ownerUrl.replace(/[^/]+$/, "half_a_story");
  const sql = postgres(url);
  await sql`alter table tier_accounts add constraint none_at_all check (false)`;
  await sql.end();
  const { status, said } = run("seed", { DATABASE_URL: url }, ["demo"]);
  expect(status).toBe(1);
  expect(said).toMatch(/none_at_all[\s\S]*now holds a part of it: empty it, or make a new one, before you try again/);
  expect(run("seed", { DATABASE_URL: url }, ["demo"]).said).toContain("goes into an empty one only");
});

test("a port that is taken is told in a sentence", async () => {
  const taken = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const { port } = taken.address() as net.AddressInfo;
  await expect(startSite(inject("cluster").ownerUrl, { PORT: String(port) })).rejects.toThrow(
    `Port ${port} is taken. Choose another one, for instance PORT=${port + 1} npm start.`,
  );
  taken.close();
});
