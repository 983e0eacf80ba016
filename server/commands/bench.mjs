import { existsSync } from "node:fs";
import { ensureBuilt } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";
import { Told, command, run } from "./steps.mjs";

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  if (!existsSync("bench/index.mjs")) throw new Told("There is no bench/index.mjs to run.");
  process.exitCode = (await run(process.execPath, ["bench/index.mjs", ...process.argv.slice(2)], { show: true })).code;
});
