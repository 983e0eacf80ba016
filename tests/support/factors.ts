import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, operators } from "~/db/schema";
import { hashPassword } from "~/auth/hashing.server";
import { beginSecondFactor } from "~/domain/second-factors/begin";
import { confirmSecondFactor } from "~/domain/second-factors/confirm";
import { findUnconfirmed } from "~/domain/second-factors/find";
import { signIn } from "~/domain/operators/sign-in";
import { aVisitor, PASSWORD } from "./people";
import { makeCompany, makeOperator } from "./world";

export const STEP = 30_000;

/** What the person's phone shows at a moment. */
export const codeOf = (secret: string, timestamp = Date.now()): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });

/** A moment in the middle of a step, so that the clock of the test does not matter. */
export const MOMENT = Date.UTC(2026, 6, 1, 12, 0, 10);

/** An operator turns a second factor on; answers what their phone and their drawer hold. */
export async function setUpFactor(operator: Operator, now = MOMENT) {
  await givePassword(operator.id);
  await beginSecondFactor(operator, { current: PASSWORD, secret: null });
  const { secret } = await findUnconfirmed(operator);
  const codes = await confirmSecondFactor(operator, codeOf(secret, now), now);
  return { secret, codes, now };
}

let hashed: Promise<string> | undefined;

/** The owner of a new company, with the tests' password. */
export async function anOwner(role: Parameters<typeof makeOperator>[1] = "owner"): Promise<Operator> {
  const owner = await makeOperator(await makeCompany(), role);
  await givePassword(owner.id);
  return owner;
}

export const givePassword = async (id: string) =>
  db
    .update(operators)
    .set({ passwordHash: await (hashed ??= hashPassword(PASSWORD)) })
    .where(eq(operators.id, id));

/** The right password, typed in a browser of its own. */
export const passwordGiven = ({ email }: { email: string }) =>
  signIn(aVisitor(), { email, password: PASSWORD, former: null, userAgent: "test" });

export const setRequired = (companyId: string, requiresSecondFactor = true) =>
  db.update(companies).set({ requiresSecondFactor }).where(eq(companies.id, companyId));
