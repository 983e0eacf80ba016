import { existsSync } from "node:fs";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "../../app/db/migrate";
import { startPostgres } from "../../server/postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** The superuser's and the owner's address on the cluster of this run. */
    cluster: { adminUrl: string; ownerUrl: string };
  }
}

/** One cluster for the whole run, with two templates: `tpl`, migrated and empty, and `tpl_demo` with the demo story. */
export default async function setup(project: TestProject) {
  const cluster = await startPostgres();
  const empty = await cluster.createDatabase("tpl");
  await migrate(empty);
  if (existsSync("drizzle/seeds/demo.ts")) await loadDemo(await cluster.createDatabase("tpl_demo", "tpl"));
  project.provide("cluster", { adminUrl: cluster.adminUrl, ownerUrl: cluster.url });
  return cluster.stop;
}

async function loadDemo(url: string) {
  Object.assign(process.env, { DATABASE_URL: url, LOG_LEVEL: "silent" });
  const { seed } = await import("../../drizzle/seeds/demo");
  const { sql } = await import("../../app/db/client");
  await seed();
  await sql.end();
  // Letters of the story went out long ago: no site begins with jobs that have nothing to do.
  const owner = postgres(url, { max: 1 });
  await owner`delete from graphile_worker._private_jobs`;
  await owner.end();
  delete process.env.DATABASE_URL;
}
