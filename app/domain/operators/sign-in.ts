import { and, eq, exists, sql } from "drizzle-orm";
import type { Visitor } from "~/auth/actor";
import { hasSecondFactor } from "~/auth/find-operator.server";
import { signInLimit } from "~/auth/limits.server";
import { operatorMayEnter } from "~/auth/may-enter";
import { verifyPassword } from "~/auth/passwords.server";
import { halfwayDoor, operatorDoor } from "~/auth/sessions.server";
import { db, type Queryable } from "~/db/client";
import { companies, memberships, operators } from "~/db/schema";
import { inTransaction, record } from "../deed";
import { Invalid } from "../refusals";

export interface SigningIn {
  email: string;
  password: string;
  /** The session this browser has now; it ends. */
  former: string | null;
  userAgent: string | null;
}

export interface SignedIn {
  /** The session's, for the cookie. */
  secret: string;
  /** The session opens nothing before the second factor is given as well. */
  awaitsSecondFactor: boolean;
}

/** Whether an operator may act for any company. */
export const mayEnterSomewhere = exists(
  db
    .select({ one: sql`1` })
    .from(memberships)
    .innerJoin(companies, eq(companies.id, memberships.companyId))
    .where(and(eq(memberships.operatorId, operators.id), operatorMayEnter)),
);

const find = (at: Queryable, email: string) =>
  at
    .select({
      id: operators.id,
      name: operators.name,
      passwordHash: operators.passwordHash,
      mayEnter: sql<boolean>`${mayEnterSomewhere}`,
      hasSecondFactor,
    })
    .from(operators)
    .where(sql`lower(${operators.email}) = ${email.toLowerCase()}`);

/**
 * Opens a console session for an operator; one that awaits the second factor, where they have one. Unknown, suspended and wrong
 * passwords get one and the same answer.
 * @throws Invalid("password") wrong credentials; TooSoon
 */
export async function signIn(visitor: Visitor, { email, password, former, userAgent }: SigningIn): Promise<SignedIn> {
  const ip = visitor.ip ?? "";
  const account = `console ${email}`;
  const { known, right } = await signInLimit.attempt(account, ip, async () => {
    const [known] = await find(db, email);
    return { known, right: await verifyPassword(known?.passwordHash, password) };
  });
  const signedIn = await inTransaction(async (tx) => {
    const [operator] = await find(tx, email).for("share", { of: operators });
    const stillRight = right && operator?.passwordHash === known?.passwordHash;
    if (!operator || !stillRight || !operator.mayEnter) {
      const because = stillRight ? "suspended" : "wrong password";
      await record(tx, visitor, {
        deed: "session.refuse",
        subjectId: operator?.id,
        login: operator?.id,
        after: { because: operator ? because : "unknown" },
      });
      return null;
    }
    const { id, name, hasSecondFactor: awaitsSecondFactor } = operator;
    const door = awaitsSecondFactor ? halfwayDoor : operatorDoor;
    const secret = await door.open(tx, id, former, { ip, userAgent });
    const deed = awaitsSecondFactor ? "session.await-second-factor" : "session.sign-in";
    await record(tx, { ...visitor, kind: "operator", id, name }, { deed, subjectId: id, login: id });
    return { secret, awaitsSecondFactor };
  });
  if (!signedIn) throw new Invalid("password", "wrong-credentials");
  await signInLimit.forget(account, ip);
  return signedIn;
}
