import { runChecks } from "./checks.mjs";
import { ensureInstalled } from "./installed.mjs";
import { command } from "./steps.mjs";

await command(async () => {
  await ensureInstalled();
  process.exitCode = (await runChecks()) > 0 ? 1 : 0;
});
