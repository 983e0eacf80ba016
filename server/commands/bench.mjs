import { ensureBuilt } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";
import { command, run } from "./steps.mjs";

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const args = ["--import", "tsx", "bench/index.ts", ...process.argv.slice(2)];
  process.exitCode = (await run(process.execPath, args, { show: true })).code;
});
