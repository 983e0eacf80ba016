import { and, desc, eq, sql } from "drizzle-orm";
import type { ActingCompany, Visitor } from "~/auth/actor";
import { signInLimit } from "~/auth/limits.server";
import { verifyPassword } from "~/auth/passwords.server";
import { customerUserDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { companies, customerUsers, tierAccounts } from "~/db/schema";
import { inTransaction, record } from "../deed";
import type { SigningIn } from "../operators/sign-in";
import { Invalid } from "../refusals";
import { mayEnter } from "./first-user";

/** One address may belong to people at several customers of a store; so many passwords are tried. */
const CANDIDATES = 5;

const candidatesOf = (companyId: string, email: string) =>
  db
    .select({ id: customerUsers.id, passwordHash: customerUsers.passwordHash })
    .from(customerUsers)
    .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
    .innerJoin(companies, eq(companies.id, customerUsers.companyId))
    .where(and(eq(customerUsers.companyId, companyId), sql`lower(${customerUsers.email}) = lower(${email})`, mayEnter))
    .orderBy(sql`${desc(customerUsers.lastSignInAt)} nulls last`, customerUsers.createdAt, customerUsers.id)
    .limit(CANDIDATES);

async function whoseIs(password: string, candidates: { id: string; passwordHash: string | null }[]) {
  for (const candidate of candidates.length > 0 ? candidates : [null]) {
    if (await verifyPassword(candidate?.passwordHash, password)) return candidate;
  }
  return null;
}

/**
 * Opens a storefront session (rows S5, S10): of the people with this address at this store, for the one whose password it is.
 * Unknown, pending, suspended and wrong passwords get one and the same answer.
 * @param store the provider whose storefront it is
 * @returns the session's secret, for the cookie
 * @throws Invalid("password") wrong credentials; TooSoon
 */
export async function signIn(visitor: Visitor, store: ActingCompany, asked: SigningIn): Promise<string> {
  const { email, password, former, userAgent } = asked;
  const ip = visitor.ip ?? "";
  const account = `${store.id} ${email}`;
  await signInLimit.take(account, ip);
  const candidates = await candidatesOf(store.id, email);
  const match = await whoseIs(password, candidates);
  const secret = await inTransaction(async (tx) => {
    const [user] = await tx
      .select({ id: customerUsers.id, name: customerUsers.name, passwordHash: customerUsers.passwordHash })
      .from(customerUsers)
      .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
      .innerJoin(companies, eq(companies.id, customerUsers.companyId))
      .where(and(eq(customerUsers.id, match?.id ?? ""), mayEnter))
      .for("update", { of: customerUsers });
    if (!user || user.passwordHash !== match?.passwordHash) {
      const [subject] = candidates;
      await record(
        tx,
        { ...visitor, company: store },
        {
          deed: "session.refuse",
          subjectId: subject?.id,
          after: { because: subject ? "wrong password" : "unknown or not active" },
        },
      );
      return null;
    }
    const { id, name } = user;
    await tx
      .update(customerUsers)
      .set({ lastSignInAt: sql`now()` })
      .where(eq(customerUsers.id, id));
    const opened = await customerUserDoor.open(tx, id, former, { ip, userAgent });
    await record(
      tx,
      { ...visitor, kind: "customer-user", id, name, company: store },
      { deed: "session.sign-in", subjectId: id },
    );
    return opened;
  });
  if (!secret) throw new Invalid("password", "wrong-credentials");
  await signInLimit.giveBack(account, ip);
  return secret;
}
