import { and, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import type { Visitor } from "~/auth/actor";
import { hasSecondFactor } from "~/auth/find-operator.server";
import { invitationLimit } from "~/auth/limits.server";
import { fingerprint } from "~/auth/secrets";
import { db, type Queryable, type Transaction } from "~/db/client";
import { companies, invitations, operators } from "~/db/schema";
import { passwordRulesOfOperator, strictest } from "~/domain/companies/password-rules";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { mayEnterSomewhere } from "~/domain/operators/sign-in";
import { Conflict } from "~/domain/refusals";
import { isUndecided } from "./hold";

const { id, email, name, role } = invitations;

const openInvitation = (at: Queryable, token: string) =>
  at
    .select({ id, email, name, role, company: { id: companies.id, name: companies.name, role: companies.role } })
    .from(invitations)
    .innerJoin(companies, eq(companies.id, invitations.companyId))
    .where(
      and(
        eq(invitations.token, fingerprint(token)),
        isUndecided,
        gt(invitations.expiresAt, sql`now()`),
        isNull(companies.suspendedAt),
      ),
    );

const addressBehind = (token: string): SQL =>
  sql`(select i.email from ${invitations} i where i.token = ${fingerprint(token)})`;

/** An invitation that can be accepted, held. */
export async function holdOpenInvitation(tx: Transaction, token: string) {
  const [invitation] = await openInvitation(tx, token).for("update", { of: invitations });
  if (!invitation) throw new Conflict("link-void");
  return invitation;
}

export type OpenInvitation = Awaited<ReturnType<typeof holdOpenInvitation>>;

/** The login with an address: none, one that gets in somewhere, or one left over from a company that they have left. */
export async function loginOf(at: Queryable, address: string | SQL) {
  const [login] = await at
    .select({
      id: operators.id,
      name: operators.name,
      suspendedAt: operators.suspendedAt,
      mayEnter: sql<boolean>`${mayEnterSomewhere}`,
      hasSecondFactor,
    })
    .from(operators)
    .where(sql`lower(${operators.email}) = lower(${address})`);
  if (login?.suspendedAt) throw new Conflict("link-void");
  return login ?? null;
}

/**
 * The invitation behind a mailed link; looking does not use it up.
 * @returns whether its person signs in first, with the login they have, and what a password must be made of when not
 * @throws Conflict("link-void"); TooSoon
 */
export async function findInvitation(visitor: Visitor, token: string) {
  await invitationLimit.take(visitor.ip ?? "");
  // The login first: whoever accepts makes it and uses the link up in one deed, so that one seen with an open link is another's.
  const login = await loginOf(db, addressBehind(token));
  const [invitation] = await openInvitation(db, token);
  if (!invitation) throw new Conflict("link-void");
  const [{ passwords }, ofLogin] = await Promise.all([
    storeSettingsOf(invitation.company.id),
    login ? passwordRulesOfOperator(login.id) : null,
  ]);
  const rules = strictest(ofLogin ? [passwords, ofLogin] : [passwords]);
  return { ...invitation, rules, signsIn: login?.mayEnter ?? false };
}
