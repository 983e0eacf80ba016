import { createHash } from "node:crypto";
import { chownSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Explained } from "../explained";
import { type Account, reaches } from "./account";

/** A directory that Postgres' account can reach, for a cluster that is thrown away when it stops. */
export function ephemeralPlace(account: Account | undefined) {
  const directory = mkdtempSync(path.join(tmpdir(), "counterpart-pg-"));
  if (account) chownSync(directory, account.uid, account.gid);
  return path.join(directory, "data");
}

/** Where a lasting cluster lies: where it was asked for, or under /var/lib when root keeps the checkout to itself. */
export function lastingPlace(asked: string, account: Account | undefined) {
  const parent = path.dirname(path.resolve(asked));
  try {
    mkdirSync(parent, { recursive: true });
    if (reaches(account, parent)) return path.resolve(asked);
    const checkout = createHash("sha256").update(parent).digest("hex").slice(0, 12);
    const outside = path.join("/var/lib/counterpart", checkout);
    mkdirSync(outside, { recursive: true, mode: 0o755 });
    return path.join(outside, path.basename(asked));
  } catch (error) {
    const { code, path: at } = error as NodeJS.ErrnoException;
    throw new Explained(
      `The database needs a place to write, and ${at ?? parent} refuses (${code}). Set DATA_DIR to a directory of yours, or set DATABASE_URL.`,
    );
  }
}
