import { existsSync, readFileSync } from "node:fs";
import { Told, run, say, step } from "./steps.mjs";

/** Installs the dependencies when some are missing or the lock file asks for others. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  say("Installing dependencies (about a minute the first time) …");
  await step("Dependencies", async () => {
    const npm = process.env.npm_execpath;
    const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
    const { code, output } = npm?.endsWith(".js")
      ? await run(process.execPath, [npm, ...args])
      : await run("npm", args);
    if (code !== 0)
      throw new Told(
        `${output.trim()}\n\nThe dependencies could not be installed; npm says why above. Is the registry reachable?`,
      );
    return "installed";
  });
}

/** Compares what npm noted at its last installation with the lock file, so that a new lock is noticed however it came. */
function isInstalled() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  /** @type {(file: string) => Record<string, { version?: string, optional?: boolean, dev?: boolean }>} */
  const packages = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  try {
    const installed = packages("node_modules/.package-lock.json");
    return Object.entries(packages("package-lock.json")).every(
      ([place, { version, optional }]) =>
        place === "" || installed[place]?.version === version || (optional && !installed[place]),
    );
  } catch {
    return false;
  }
}
