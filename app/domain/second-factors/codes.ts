import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { fingerprint } from "~/auth/secrets";
import type { Transaction } from "~/db/client";
import { recoveryCodes } from "~/db/schema";

/** As many as a person gets at once. */
export const CODES = 10;

/** What cannot be taken for one another when it is written by hand. */
const SIGNS = "23456789abcdefghjkmnpqrstvwxyz";

const draw = () =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join("")).join("-");

/** A code as it is compared: blanks and hyphens are for reading. */
export const plainCode = (code: string): string =>
  code
    .normalize("NFKC")
    .replace(/[\s\p{Pd}]/gu, "")
    .toLowerCase();

/** What the database keeps of a recovery code. */
export const fingerprintOfCode = (operatorId: string, code: string): string =>
  fingerprint(`${operatorId} ${plainCode(code)}`);

/** Gives an operator new recovery codes; those they had are void. */
export async function replaceCodes(tx: Transaction, operatorId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, draw);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.operatorId, operatorId));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ id: fingerprintOfCode(operatorId, code), operatorId })));
  return codes;
}
