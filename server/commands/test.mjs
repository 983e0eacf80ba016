import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { findBrowser } from "./browser.mjs";
import { ensureBuilt } from "./built.mjs";
import { runChecks } from "./checks.mjs";
import { ensureInstalled } from "./installed.mjs";
import { command, runPackage, say, seconds, step } from "./steps.mjs";

const env = { NODE_ENV: "test" };
const REPORT = ".cache/vitest.json";

await command(async () => {
  const began = performance.now();
  await ensureInstalled();
  await step("Browser", async () => findBrowser().name);
  await ensureBuilt();
  const failed = [];
  if ((await runChecks()) > 0) failed.push("checks");
  say("Domain, HTTP and server tests (vitest) …");
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const tested = await runPackage("vitest/vitest.mjs", ["run", ...reports], { show: true, env });
  if (tested.code !== 0) failed.push("vitest");
  if (existsSync("tests/e2e")) {
    say("Browser tests (playwright), each with and without JavaScript …");
    if ((await runPackage("@playwright/test/cli.js", ["test"], { show: true, env })).code !== 0)
      failed.push("playwright");
  }
  // The browser's tests come last and say much: what failed before them is said once more.
  if (tested.code !== 0) say(`\nOf the tests before the browser's, these failed:\n${await failures()}`);
  say(
    failed.length === 0
      ? `\n✓ Everything passed (${seconds(began)})`
      : `\n✗ Failed: ${failed.join(", ")} (${seconds(began)})`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
});

/** File, name and the first lines of the reason of each test that failed in vitest's report. */
async function failures() {
  /** @typedef {{ status: string, fullName: string, failureMessages: string[] }} Test */
  /** @typedef {{ status: string, name: string, message: string, assertionResults: Test[] }} File */
  /** @type {{ testResults: File[] }} */
  const { testResults } = JSON.parse(await readFile(REPORT, "utf8"));
  return testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, message, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === "failed");
      const reasons = tests.map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join("\n")}`);
      return (reasons.length > 0 ? reasons : [message]).map(
        (reason) => `✗ ${name}\n  ${reason.split("\n").slice(0, 12).join("\n  ")}`,
      );
    })
    .join("\n");
}
