import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Explained } from "../explained";

/** Who Postgres runs as. It refuses to run as root, so root lends it the account of `postgres`, else of `nobody`. */
export interface Account {
  uid: number;
  gid: number;
}

/** The account to lend, or undefined when the process is an ordinary user and needs none. */
export function accountForPostgres(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Explained(
    "Postgres does not run as root, and this machine has neither an account postgres nor nobody. Start as an ordinary user, or set DATABASE_URL.",
  );
}

/** Whether that account may go through the directory and read in it. The kernel is asked, so modes and ACLs above it count too. */
export function reaches(account: Account | undefined, directory: string): boolean {
  if (!account) return true;
  try {
    execFileSync("/bin/sh", ["-c", 'test -x "$1" && test -r "$1"', "sh", directory], {
      ...account,
      cwd: "/",
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}
