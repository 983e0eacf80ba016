import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { migrate } from "../../app/db/migrate";
import { startPostgres } from "../../server/postgres";

/** One cluster for the run, with the demo in a template that each worker copies. */
export default async function setup() {
  // The demo's pictures lie where every site of the run looks for them.
  process.env.DATA_DIR ??= ".cache/e2e-data";
  const cluster = await startPostgres();
  const demo = await cluster.createDatabase("tpl_demo");
  await migrate(demo);
  await promisify(execFile)(process.execPath, ["server/commands/seed.mjs", "demo"], {
    env: { ...process.env, DATABASE_URL: demo },
  });
  process.env.TEST_CLUSTER = JSON.stringify({ adminUrl: cluster.adminUrl, ownerUrl: cluster.url });
  return cluster.stop;
}
