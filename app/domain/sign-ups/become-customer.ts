import { eq, sql } from "drizzle-orm";
import type { Transaction } from "~/db/client";
import { signUps } from "~/db/schema";
import { insertUser } from "~/domain/customer-users/insert";
import { record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { fileTierAccount } from "~/domain/tier-accounts/file";
import type { Keeper } from "~/domain/tier-accounts/policy";
import { accountOf } from "./forms";
import { transitions } from "./status";

export type SignUp = typeof signUps.$inferSelect;

/** What a sign-up has become. */
export interface Become {
  tierAccountId: string;
  customerUserId: string;
}

/** What came of an approval. */
export interface Approved extends Become {
  /** Whether the person is told by mail. */
  mailed: boolean;
}

/**
 * A sign-up becomes a tier account below the reseller and its first user, active with the password chosen at sign-up; the person is
 * told by mail. Inside a deed that holds the sign-up's row. Row S4, decision 7.
 * @throws Invalid("parent")
 */
export async function becomeCustomer(
  tx: Transaction,
  actor: Keeper,
  { id, companyId, answers, email, language, passwordHash, status }: SignUp,
  parentId: string,
): Promise<Approved> {
  const { id: tierAccountId, snapshot } = await fileTierAccount(tx, actor, {
    ...{ type: "customer", parentId, data: accountOf(answers) },
  });
  const { name, phone } = answers;
  const user = { companyId, tierAccountId, name, email, phone: phone || null, language, passwordHash };
  const customerUserId = await insertUser(tx, { ...user, status: "active" });
  const become = { tierAccountId, customerUserId };
  const decided = { status: transitions.approve.to, decidedAt: sql`now()`, decidedBy: actor.id };
  await tx
    .update(signUps)
    .set({ ...decided, ...become, passwordHash: null, ip: null, updatedAt: sql`now()` })
    .where(eq(signUps.id, id));
  const message = await queueMessage(tx, actor, {
    companyId,
    kind: "sign-up-approved",
    personId: id,
    recipient: email,
  });
  const after = { status: decided.status, ...become, account: snapshot };
  await record(tx, actor, { deed: "sign-up.approve", subjectId: id, before: { status }, after });
  return { ...become, mailed: message !== null };
}
