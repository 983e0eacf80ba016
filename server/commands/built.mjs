import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Told, runPackage, step } from "./steps.mjs";

const STAMP = "build/.stamp";
const INPUTS = [
  "app",
  "server",
  "drizzle/seeds",
  "public",
  "vite.config.ts",
  "remix.config.js",
  "package-lock.json",
  "tsconfig.json",
];

/** Builds when anything that goes into the build is not what it was. */
export async function ensureBuilt() {
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp()) return;
  await build();
}

/** Builds the site and the process into build/. */
export async function build() {
  await step("Build", async () => {
    const wanted = stamp();
    rmSync(STAMP, { force: true });
    const { code, output } = await runPackage("@remix-run/dev/dist/cli.js", ["vite:build"], {
      env: { NODE_ENV: "production" },
    });
    if (code !== 0) throw new Told(`${output.trim()}\n\nThe build failed; the reason stands above.`);
    writeFileSync(STAMP, wanted);
  });
}

function stamp() {
  const hash = createHash("sha1");
  for (const input of INPUTS)
    for (const file of filesOf(input)) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** @param {string} input @returns {string[]} */
function filesOf(input) {
  if (!existsSync(input)) return [];
  if (path.extname(input)) return [input];
  return readdirSync(input, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".mjs"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
