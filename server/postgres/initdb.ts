import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { Explained } from "../explained";
import type { Account } from "./account";
import type { Binaries } from "./binaries";
import { isAlive } from "./postmaster";

/** The generated passwords of a cluster, kept inside its data directory, readable to its account alone. */
export interface Secrets {
  superuser: string;
  owner: string;
}

const SECRETS = "counterpart-secrets.json";

export const readSecrets = (data: string) => JSON.parse(readFileSync(path.join(data, SECRETS), "utf8")) as Secrets;

export const isCluster = (data: string) =>
  existsSync(path.join(data, "PG_VERSION")) && existsSync(path.join(data, SECRETS));

/** Makes a cluster beside its place and moves it in whole: a process that is killed half-way leaves nothing that looks like one. */
export async function initialise(data: string, { initdb }: Binaries, account: Account | undefined) {
  removeHalves(data);
  if (existsSync(data))
    throw new Explained(`${data} exists and is not a database of ours. Move it away, or set DATA_DIR.`);
  const half = `${data}.init-${process.pid}-${randomBytes(4).toString("hex")}`;
  const secrets: Secrets = { superuser: randomBytes(24).toString("hex"), owner: randomBytes(24).toString("hex") };
  const passwordFile = `${half}.password`;
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  if (account) for (const file of [half, passwordFile]) chownSync(file, account.uid, account.gid);
  // pg_trgm asks the C library what a letter is, also where sorting is built in.
  const letters = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  try {
    await promisify(execFile)(
      initdb,
      [
        `--pgdata=${half}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
      ].concat(
        ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", `--lc-ctype=${letters}`],
        ["--no-instructions", "--no-sync"],
      ),
      { ...account, cwd: path.dirname(half), env: { ...process.env, LC_ALL: "" } },
    );
    writeFileSync(path.join(half, SECRETS), JSON.stringify(secrets), { mode: 0o600 });
    if (account) chownSync(path.join(half, SECRETS), account.uid, account.gid);
    renameSync(half, data);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (isCluster(data)) return;
    const said = (error as { stderr?: string }).stderr?.trim().split("\n").at(-1) ?? (error as Error).message;
    throw new Explained(
      `The embedded Postgres could not be set up in ${data}: ${said} Set DATA_DIR to another directory, or set DATABASE_URL.`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function removeHalves(data: string) {
  const prefix = `${path.basename(data)}.init-`;
  for (const name of readdirSync(path.dirname(data)).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    rmSync(path.join(path.dirname(data), name), { recursive: true, force: true });
  }
}
