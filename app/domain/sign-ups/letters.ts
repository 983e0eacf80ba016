import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { fingerprint, newSecret } from "~/auth/secrets";
import { db, type Queryable } from "~/db/client";
import { companies, memberships, operators, signUps } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { type LetterStore, letterStore } from "~/domain/messages/letter-store";
import type { WaitingMessage } from "~/domain/messages/sending";
import type { SignUpStatus } from "./status";

/** What every letter about a sign-up says. */
export interface SignUpLetter {
  name: string;
  email: string;
  organization: string;
  /** Of the page on which they signed up; null when that is not known. */
  language: string | null;
  store: LetterStore;
}

/** The sign-up a letter is about, as long as it stands where the letter says and its person is known. */
const about = (at: Queryable, { personId, actor }: WaitingMessage, status: SignUpStatus) =>
  at
    .select({
      name: sql<string>`${signUps.answers} ->> 'name'`,
      email: signUps.email,
      organization: sql<string>`${signUps.answers} ->> 'organization'`,
      reason: signUps.reason,
      language: signUps.language,
      store: { ...letterStore, nickname: sql<string>`${companies.nickname}` },
    })
    .from(signUps)
    .innerJoin(companies, eq(companies.id, signUps.companyId))
    .where(
      and(
        eq(signUps.id, personId),
        eq(signUps.companyId, actor.company?.id ?? ""),
        eq(signUps.status, status),
        ne(signUps.email, ""),
        isNotNull(companies.nickname),
        isNull(companies.suspendedAt),
      ),
    );

/**
 * Makes the link that a mail is about to carry: each try makes a new one, and the one before is void. Row S4.
 * @returns null when the sign-up has been confirmed or is gone
 */
export const confirmationLetter = (message: WaitingMessage): Promise<(SignUpLetter & { token: string }) | null> =>
  inTransaction(async (tx) => {
    const [found] = await about(tx, message, "unconfirmed").for("update", { of: signUps });
    if (!found) return null;
    const { reason: _, ...letter } = found;
    const { personId, actor } = message;
    const token = newSecret();
    await tx
      .update(signUps)
      .set({ confirmation: fingerprint(token), updatedAt: sql`now()` })
      .where(eq(signUps.id, personId));
    await record(tx, actor, { deed: "sign-up.make-confirmation", subjectId: personId });
    return { ...letter, token };
  });

/** What is true of somebody who has been approved; null when that is no longer so. */
export async function approvedLetter(message: WaitingMessage): Promise<SignUpLetter | null> {
  const [found] = await about(db, message, "approved");
  return found ?? null;
}

/** What is true of somebody who has been denied, with the reason; null when that is no longer so. */
export async function deniedLetter(message: WaitingMessage): Promise<(SignUpLetter & { reason: string }) | null> {
  const [found] = await about(db, message, "denied");
  return found ? { ...found, reason: found.reason ?? "" } : null;
}

/** What an operator is told when somebody waits. */
export interface ApprovalWaitingLetter {
  name: string;
  email: string;
  company: { id: string; name: string };
  signUp: { id: string; name: string; organization: string };
}

/** Who waits, and the operator who wants to know; null when nobody waits any more, or the operator is not to be told any more. */
export async function approvalWaitingLetter({
  personId,
  actor,
  details,
}: WaitingMessage): Promise<ApprovalWaitingLetter | null> {
  const companyId = actor.company?.id ?? "";
  const [found] = await db
    .select({
      name: operators.name,
      email: operators.email,
      company: { id: companies.id, name: companies.name },
      signUp: {
        id: signUps.id,
        name: sql<string>`${signUps.answers} ->> 'name'`,
        organization: sql<string>`${signUps.answers} ->> 'organization'`,
      },
    })
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .innerJoin(companies, eq(companies.id, memberships.companyId))
    .innerJoin(signUps, and(eq(signUps.companyId, companies.id), eq(signUps.id, details.signUpId ?? "")))
    .where(
      and(
        eq(memberships.operatorId, personId),
        eq(memberships.companyId, companyId),
        eq(memberships.toldOfApprovals, true),
        isNull(memberships.suspendedAt),
        isNull(operators.suspendedAt),
        eq(signUps.status, "pending"),
      ),
    );
  return found ?? null;
}
