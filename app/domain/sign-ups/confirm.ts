import { and, eq, sql } from "drizzle-orm";
import type { ActingCompany, Visitor } from "~/auth/actor";
import { confirmationLimit, confirmationPasswordLimit } from "~/auth/limits.server";
import { verifyPassword } from "~/auth/passwords.server";
import { fingerprint } from "~/auth/secrets";
import { db } from "~/db/client";
import { signUps } from "~/db/schema";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, Invalid } from "~/domain/refusals";
import { arrive } from "./arrive";
import type { SignUp } from "./become-customer";
import { type SignUpStep, signUpSteps, transitions } from "./status";

/** How long a link that confirms an address works. */
export const CONFIRMATION_HOURS = 48;

/** Its row was last touched when the link was made. */
const isFresh = sql<boolean>`${signUps.updatedAt} > now() - make_interval(hours => ${CONFIRMATION_HOURS})`;

const isLinked = (store: ActingCompany, token: string) =>
  and(eq(signUps.companyId, store.id), eq(signUps.confirmation, fingerprint(token)));

/** What comes next; null while the address waits to be confirmed. A link that is too old, or of somebody denied, is void. */
function stepOf({ status }: Pick<SignUp, "status">, fresh: boolean): SignUpStep | null {
  if (status === "denied" || (status === transitions.confirm.from && !fresh)) throw new Conflict("link-void");
  return status === transitions.confirm.from ? null : signUpSteps[status];
}

async function find(visitor: Visitor, store: ActingCompany, token: string) {
  await confirmationLimit.take(visitor.ip ?? "");
  const { id, email, status, answers, passwordHash } = signUps;
  const [found] = await db
    .select({ id, email, status, answers, passwordHash, fresh: isFresh })
    .from(signUps)
    .where(isLinked(store, token));
  if (!found) throw new Conflict("link-void");
  return { ...found, step: stepOf(found, found.fresh) };
}

/**
 * Whose address a mailed link confirms, and what they are said to have signed up; looking does not use it up. Row S4.
 * @returns `step` is null as long as it is not confirmed, else what came of it
 * @throws Conflict("link-void"), also for a link of another store; TooSoon
 */
export async function findConfirmation(visitor: Visitor, store: ActingCompany, token: string) {
  const { email, answers, step } = await find(visitor, store, token);
  return { email, name: answers.name, organization: answers.organization, step };
}

/**
 * The person behind an address confirms that they have signed up: from now on they wait for approval, or come in. They show by the
 * password that it was they who signed up, since whoever chose it will sign in: a stranger may have typed their address. Of two clicks
 * one confirms, the other hears the same. Row S4.
 * @throws Invalid("password"); Conflict("link-void"); TooSoon
 */
export async function confirmSignUp(
  visitor: Visitor,
  store: ActingCompany,
  token: string,
  password: string,
): Promise<SignUpStep> {
  const { id, step, passwordHash } = await find(visitor, store, token);
  if (step) return step;
  const ip = visitor.ip ?? "";
  const isRight = () => verifyPassword(passwordHash, password);
  if (!(await confirmationPasswordLimit.attempt(token, ip, isRight)))
    throw new Invalid("password", "wrong-sign-up-password");
  const { signUp: settings } = await storeSettingsOf(store.id);
  return inTransaction(async (tx) => {
    const [held] = await tx
      .select({ signUp: signUps, fresh: isFresh })
      .from(signUps)
      .where(and(eq(signUps.id, id), isLinked(store, token)))
      .for("update");
    if (!held) throw new Conflict("link-void");
    const { signUp, fresh } = held;
    const already = stepOf(signUp, fresh);
    if (already) return already;
    await tx
      .update(signUps)
      .set({ confirmedAt: sql`now()` })
      .where(eq(signUps.id, id));
    const by: Visitor = { ...visitor, company: store };
    await record(tx, by, { deed: "sign-up.confirm", subjectId: id, before: { status: signUp.status } });
    return signUpSteps[await arrive(tx, by, { store, settings, signUp })];
  });
}
