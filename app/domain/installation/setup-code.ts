import { isNull, sql } from "drizzle-orm";
import { randomInt } from "node:crypto";
import type { System } from "~/auth/actor";
import { fingerprint } from "~/auth/secrets";
import { db, type Queryable } from "~/db/client";
import { companies, setupCodes } from "~/db/schema";
import { inTransaction, record } from "../deed";

/** Letters and digits that nobody mixes up when typing them from a log. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

const drawCode = () =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("")).join(
    "-",
  );

/** What is kept of a code: case, spaces and hyphens do not matter when it is typed. */
export const fingerprintOfCode = (code: string) => fingerprint(code.toUpperCase().replace(/[^A-Z0-9]/g, ""));

let someCompany = false;

/** Whether this installation is still empty; once it is not, it never is again, so the answer is kept. */
export async function isEmptyInstallation(at: Queryable = db): Promise<boolean> {
  if (someCompany) return false;
  const [found] = await at.select({ id: companies.id }).from(companies).limit(1);
  someCompany = found !== undefined;
  return !someCompany;
}

/**
 * When there is no company yet: makes the one-time code for the first set-up and prints it. Called once at start; a code
 * printed earlier is void from then on (decision 17).
 */
export async function announceSetup(system: System, log: { warn: (message: string) => void }): Promise<void> {
  if (!(await isEmptyInstallation())) return;
  const code = drawCode();
  await inTransaction(async (tx) => {
    await tx.execute(sql`lock table setup_codes in exclusive mode`);
    await tx.delete(setupCodes).where(isNull(setupCodes.usedAt));
    await tx.insert(setupCodes).values({ id: fingerprintOfCode(code) });
    await record(tx, system, { deed: "installation.announce-set-up" });
  });
  log.warn(`This installation is empty. Open it in a browser and set it up with the code ${code}`);
}
