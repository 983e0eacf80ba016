import { existsSync } from "node:fs";
import { runPackage, say, seconds } from "./steps.mjs";

/** @type {{ name: string, file: string, args: string[], needs?: string }[]} */
const CHECKS = [
  {
    name: "Types (tsc)",
    file: "typescript/bin/tsc",
    args: ["--noEmit", "--incremental", "--tsBuildInfoFile", "node_modules/.cache/tsc.json"],
  },
  {
    name: "Lint (eslint)",
    file: "eslint/bin/eslint.js",
    args: [".", "--max-warnings=0", "--cache", "--cache-location", "node_modules/.cache/eslint"],
    needs: "eslint.config.js",
  },
  {
    name: "Imports (dependency-cruiser)",
    file: "dependency-cruiser/bin/dependency-cruise.mjs",
    args: ["app", "server", "drizzle/seeds"],
    needs: ".dependency-cruiser.mjs",
  },
  {
    name: "Format (prettier)",
    file: "prettier/bin/prettier.cjs",
    args: [".", "--check", "--log-level=warn", "--cache"],
  },
  { name: "Unused (knip)", file: "knip/bin/knip.js", args: [] },
];

/** Runs the checks, two at a time, and says of each in one line how it went. Answers how many failed. */
export async function runChecks() {
  const waiting = CHECKS.filter(({ needs }) => !needs || existsSync(needs));
  let failed = 0;
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = performance.now();
      const { code, output } = await runPackage(check.file, check.args);
      say(`${code === 0 ? "✓" : "✗"} ${check.name} (${seconds(began)})`);
      if (code !== 0) {
        failed += 1;
        say(output.trim());
      }
    }
  };
  await Promise.all([worker(), worker()]);
  return failed;
}
