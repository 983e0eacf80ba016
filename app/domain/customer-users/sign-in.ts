import { and, desc, eq, sql } from "drizzle-orm";
import type { ActingCompany, Visitor } from "~/auth/actor";
import { signInLimit } from "~/auth/limits.server";
import { customerUserMayEnter } from "~/auth/may-enter";
import { allWithPassword } from "~/auth/passwords.server";
import { fingerprint } from "~/auth/secrets";
import { customerUserDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { companies, customerUsers, tierAccounts } from "~/db/schema";
import { inTransaction, record } from "../deed";
import type { SigningIn } from "../operators/sign-in";
import { Invalid } from "../refusals";

/** One address may belong to people at several customers of a store; so many passwords are tried. */
const CANDIDATES = 5;

const candidatesOf = (companyId: string, email: string) =>
  db
    .select({ id: customerUsers.id, passwordHash: customerUsers.passwordHash })
    .from(customerUsers)
    .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
    .innerJoin(companies, eq(companies.id, customerUsers.companyId))
    .where(
      and(
        eq(customerUsers.companyId, companyId),
        sql`lower(${customerUsers.email}) = ${email.toLowerCase()}`,
        customerUserMayEnter,
      ),
    )
    .orderBy(sql`${desc(customerUsers.lastSignInAt)} nulls last`, customerUsers.createdAt, customerUsers.id)
    .limit(CANDIDATES);

/**
 * Opens a storefront session (rows S5, S10): of the people with this address at this store, for the one whose password it is,
 * and who was here last where it is that of several; the session remembers the others (see other-customers.ts).
 * Unknown, pending, suspended and wrong passwords get one and the same answer.
 * @param store the provider whose storefront it is
 * @returns the session's secret, for the cookie
 * @throws Invalid("password") wrong credentials; TooSoon
 */
export async function signIn(visitor: Visitor, store: ActingCompany, asked: SigningIn): Promise<string> {
  const { email, password, former, userAgent } = asked;
  const ip = visitor.ip ?? "";
  const account = `${store.id} ${email}`;
  const { candidates, matches } = await signInLimit.attempt(account, ip, async () => {
    const candidates = await candidatesOf(store.id, email);
    return { candidates, matches: await allWithPassword(candidates, password) };
  });
  const [match, ...others] = matches;
  const also = Object.fromEntries(others.map(({ id, passwordHash }) => [id, fingerprint(passwordHash ?? "")]));
  const secret = await inTransaction(async (tx) => {
    const [user] = await tx
      .select({ id: customerUsers.id, name: customerUsers.name, passwordHash: customerUsers.passwordHash })
      .from(customerUsers)
      .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
      .innerJoin(companies, eq(companies.id, customerUsers.companyId))
      .where(and(eq(customerUsers.id, match?.id ?? ""), customerUserMayEnter))
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
    const opened = await customerUserDoor.open(tx, id, former, { ip, userAgent, also });
    await record(
      tx,
      { ...visitor, kind: "customer-user", id, name, company: store },
      { deed: "session.sign-in", subjectId: id },
    );
    return opened;
  });
  if (!secret) throw new Invalid("password", "wrong-credentials");
  await signInLimit.forget(account, ip);
  return secret;
}
