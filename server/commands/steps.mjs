import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A failure that is told as a sentence, without a stack. */
export class Told extends Error {
  /** @override */
  name = "Told";
}

/** @param {string} text */
export const say = (text) => console.log(text);

/** @param {number} began */
export const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/**
 * Runs a command of ours from the root of the checkout; what goes wrong is said in a sentence.
 * @param {() => Promise<unknown>} work
 */
export async function command(work) {
  process.chdir(ROOT);
  try {
    requireNode();
    await work();
  } catch (error) {
    console.error(sentenceFor(error) ?? error);
    process.exit(1);
  }
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 11)) return;
  throw new Told(
    `Counterpart needs Node 20.11 or newer, and this is ${process.versions.node}. Install it from nodejs.org and start again.`,
  );
}

/** @param {unknown} error @returns {string | undefined} */
function sentenceFor(error) {
  if (!(error instanceof Error)) return undefined;
  if (error.name === "Told" || error.name === "Explained" || /^The environment is not/.test(error.message))
    return `\n${error.message}`;
  const code = "code" in error ? String(error.code) : "";
  if (!/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|CONNECT_TIMEOUT|28P01|28000|3D000)$/.test(code)) return undefined;
  return `\nThe database of DATABASE_URL can’t be reached: ${error.message}. Is it running, and is the address right?`;
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [how] show: its words go to the terminal as they come
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a package's program with this very Node.
 * @param {string} file relative to node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [how]
 */
export const runPackage = (file, args, how) => run(process.execPath, [`node_modules/${file}`, ...args], how);

/**
 * Does one step and says so in one line.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work answers a word about how it went, when there is one, or something that has it as `said`
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const began = performance.now();
  const result = await work();
  const said = typeof result === "string" ? result : /** @type {{ said?: string } | undefined} */ (result)?.said;
  say(`✓ ${what}${said ? `: ${said}` : ""} (${seconds(began)})`);
  return result;
}
