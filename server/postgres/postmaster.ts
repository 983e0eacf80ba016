import { execFileSync, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import type { Account } from "./account";
import type { Binaries } from "./binaries";

/** What postmaster.pid says of a server: its process, its port, and "starting", "ready" or "stopping". */
export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? "starting" };
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** After a crash or a new boot the pid in the file may be somebody else's; then Postgres itself would refuse to start. */
export function isOfPostgres({ pid }: Postmaster) {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)]).includes("postgres");
  } catch {
    return isAlive(pid);
  }
}

export const forget = (data: string) => rmSync(path.join(data, "postmaster.pid"), { force: true });

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = net.createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const DURABILITY_OFF = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

// The shell holds a pipe to us. However we end, kill -9 included, the pipe closes and Postgres shuts down in order.
const WATCHDOG = `exec 3<&0
"$@" </dev/null 3<&- & p=$!
trap 'kill -INT $p' TERM
(cat <&3 >/dev/null; kill -INT $p 2>/dev/null) & w=$!
wait $p; wait $p 2>/dev/null
kill $w 2>/dev/null
if [ -n "$REMOVE" ]; then cd /; rm -rf "$REMOVE"; fi
exit 0`;

export interface Launch {
  data: string;
  port: number;
  durable: boolean;
  /** A directory that goes when the server stops. */
  remove?: string | undefined;
}

/** Starts a server in its own process group, so that Ctrl-C reaches only us and the app drains before its database stops. */
export function launch(
  { postgres }: Binaries,
  account: Account | undefined,
  { data, port, durable, remove = "" }: Launch,
) {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `port=${port}`,
    "timezone=UTC",
    "log_timezone=UTC",
  ];
  settings.push("log_error_verbosity=terse", ...(durable ? [] : DURABILITY_OFF));
  const log = openLog(logFile(data));
  const env = { PATH: process.env.PATH, LC_ALL: "C", REMOVE: remove } as unknown as NodeJS.ProcessEnv;
  const shell = spawn(
    "/bin/sh",
    ["-c", WATCHDOG, "postgres", postgres, "-D", data, ...settings.flatMap((setting) => ["-c", setting])],
    { ...account, cwd: "/", detached: true, stdio: ["pipe", log, log], env },
  );
  closeSync(log);
  shell.unref();
  (shell.stdin as net.Socket).unref();
  return shell;
}

export const logFile = (data: string) => `${data}.log`;

function openLog(file: string) {
  const large = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000;
  return openSync(file, large ? "w" : "a", 0o600);
}
