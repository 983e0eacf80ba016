import { eq, sql } from "drizzle-orm";
import type { ActingCompany, Operator, Visitor } from "~/auth/actor";
import { invitationLimit } from "~/auth/limits.server";
import { newPassword } from "~/auth/passwords.server";
import { halfwayDoor, operatorDoor } from "~/auth/sessions.server";
import type { Transaction } from "~/db/client";
import { invitations, memberships, operators } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import type { SignedIn } from "~/domain/operators/sign-in";
import { withNewId } from "~/domain/public-id";
import { Conflict } from "~/domain/refusals";
import { findInvitation, holdOpenInvitation, loginOf, type OpenInvitation } from "./find";

interface Chosen {
  name: string;
  password: string;
}

interface Browser {
  /** The session it has now; it ends. */
  former: string | null;
  userAgent: string | null;
}

/** Makes somebody an operator of the company that invited them. */
async function comeIn(tx: Transaction, { id, company, role }: OpenInvitation, operatorId: string): Promise<void> {
  const made = await tx
    .insert(memberships)
    .values({ operatorId, companyId: company.id, role })
    .onConflictDoNothing()
    .returning({ role: memberships.role });
  if (made.length === 0) throw new Conflict("link-void");
  await tx
    .update(invitations)
    .set({ acceptedAt: sql`now()` })
    .where(eq(invitations.id, id));
}

const traceOf = ({ id, email, role }: OpenInvitation, { signedIn }: { signedIn: boolean }) => ({
  deed: "invitation.accept",
  subjectId: id,
  after: { email, role, signedIn },
});

/** The login that an invitation's person gets, or the one they had at a company that they have left, with the new password. */
async function loginFor(tx: Transaction, { email }: OpenInvitation, name: string, passwordHash: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('operator ' || lower(${email}), 0))`);
  const login = await loginOf(tx, email);
  if (login?.mayEnter) throw new Conflict("invitation-sign-in");
  if (login) {
    await tx
      .update(operators)
      .set({ passwordHash, version: sql`${operators.version} + 1`, updatedAt: sql`now()` })
      .where(eq(operators.id, login.id));
    await operatorDoor.endAll(tx, login.id);
    return login;
  }
  const id = await withNewId("operator", async (drawn) => {
    const made = await tx
      .insert(operators)
      .values({ id: drawn, email, name, passwordHash })
      .onConflictDoNothing({ target: operators.id })
      .returning({ id: operators.id });
    return made.length > 0;
  });
  return { id, name, hasSecondFactor: false };
}

/**
 * Somebody without a login accepts an invitation: they get one, work for the company, and are signed in; with a second factor left over
 * from another time they give that first. Of two clicks one wins.
 * @throws Conflict("link-void"); Conflict("invitation-sign-in") when there is a login meanwhile; Invalid("password"); TooSoon
 */
export async function acceptInvitation(
  visitor: Visitor,
  token: string,
  { name, password }: Chosen,
  { former, userAgent }: Browser,
): Promise<SignedIn & { company: ActingCompany }> {
  const { email, company, rules, signsIn } = await findInvitation(visitor, token);
  if (signsIn) throw new Conflict("invitation-sign-in");
  const passwordHash = await newPassword(password, [name, email, company.name], rules);
  return inTransaction(async (tx) => {
    const invitation = await holdOpenInvitation(tx, token);
    const { id, name: known, hasSecondFactor } = await loginFor(tx, invitation, name, passwordHash);
    await comeIn(tx, invitation, id);
    await record(
      tx,
      { ...visitor, kind: "operator", id, name: known, company },
      traceOf(invitation, { signedIn: !hasSecondFactor }),
    );
    const door = hasSecondFactor ? halfwayDoor : operatorDoor;
    const secret = await door.open(tx, id, former, { ip: visitor.ip ?? "", userAgent });
    return { company, secret, awaitsSecondFactor: hasSecondFactor };
  });
}

/**
 * An operator joins a further company by an invitation to their own address. Of two clicks one wins.
 * @throws Conflict("link-void"); Conflict("invitation-of-another"); TooSoon
 */
export async function joinByInvitation(operator: Operator, token: string): Promise<ActingCompany> {
  await invitationLimit.take(operator.ip ?? "");
  return inTransaction(async (tx) => {
    const invitation = await holdOpenInvitation(tx, token);
    const { email, company } = invitation;
    if (email.toLowerCase() !== operator.email.toLowerCase()) throw new Conflict("invitation-of-another");
    await comeIn(tx, invitation, operator.id);
    await record(tx, { ...operator, company }, traceOf(invitation, { signedIn: false }));
    return company;
  });
}
