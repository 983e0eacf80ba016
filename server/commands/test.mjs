import { existsSync } from "node:fs";
import { findBrowser } from "./browser.mjs";
import { ensureBuilt } from "./built.mjs";
import { runChecks } from "./checks.mjs";
import { ensureInstalled } from "./installed.mjs";
import { command, runPackage, say, seconds, step } from "./steps.mjs";

const env = { NODE_ENV: "test" };

await command(async () => {
  const began = performance.now();
  await ensureInstalled();
  await step("Browser", async () => findBrowser().name);
  await ensureBuilt();
  const failed = [];
  if ((await runChecks()) > 0) failed.push("checks");
  say("Domain, HTTP and server tests (vitest) …");
  if ((await runPackage("vitest/vitest.mjs", ["run"], { show: true, env })).code !== 0) failed.push("vitest");
  if (existsSync("tests/e2e")) {
    say("Browser tests (playwright), each with and without JavaScript …");
    if ((await runPackage("@playwright/test/cli.js", ["test"], { show: true, env })).code !== 0)
      failed.push("playwright");
  }
  say(
    failed.length === 0
      ? `\n✓ Everything passed (${seconds(began)})`
      : `\n✗ Failed: ${failed.join(", ")} (${seconds(began)})`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
});
