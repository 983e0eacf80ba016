import { and, eq, sql } from "drizzle-orm";
import type { ActingCompany, Visitor } from "~/auth/actor";
import { confirmationLimit } from "~/auth/limits.server";
import { fingerprint } from "~/auth/secrets";
import { db } from "~/db/client";
import { signUps } from "~/db/schema";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
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

/**
 * Whose address a mailed link confirms; looking does not use it up. Row S4.
 * @returns `step` is null as long as it is not confirmed, else what came of it
 * @throws Conflict("link-void"), also for a link of another store; TooSoon
 */
export async function findConfirmation(visitor: Visitor, store: ActingCompany, token: string) {
  await confirmationLimit.take(visitor.ip ?? "");
  const { id, email, status } = signUps;
  const [found] = await db.select({ id, email, status, fresh: isFresh }).from(signUps).where(isLinked(store, token));
  if (!found) throw new Conflict("link-void");
  return { id: found.id, email: found.email, step: stepOf(found, found.fresh) };
}

/**
 * The person behind an address confirms that they have signed up: from now on they wait for approval, or come in. Of two clicks one
 * confirms, the other hears the same. Row S4.
 * @throws Conflict("link-void"); TooSoon
 */
export async function confirmSignUp(visitor: Visitor, store: ActingCompany, token: string): Promise<SignUpStep> {
  const { id, step } = await findConfirmation(visitor, store, token);
  if (step) return step;
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
