import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db/client";
import { memberships } from "~/db/schema";
import { listActivity } from "~/domain/activity/list";
import { activityQuery } from "~/domain/activity/query";
import { acceptInvitation } from "~/domain/invitations/accept";
import { inviteOperator } from "~/domain/invitations/make";
import { changeOwnPassword } from "~/domain/operators/change-password";
import { countOperators, listOperators } from "~/domain/operators/list";
import { signIn } from "~/domain/operators/sign-in";
import { signOut } from "~/domain/operators/sign-out";
import { turnOffSecondFactor } from "~/domain/second-factors/turn-off";
import { invitations } from "~/db/schema";
import { fingerprint, newSecret } from "~/auth/secrets";
import { codeOf, MOMENT, anOwner, setUpFactor, STEP } from "../../support/factors";
import { aVisitor, OTHER_PASSWORD, PASSWORD } from "../../support/people";
import { makeCompany, refusalOf } from "../../support/world";

/** What stands in the activity of the operator's company about their own login, oldest first. */
async function ownDeeds(owner: Awaited<ReturnType<typeof anOwner>>) {
  const { rows } = await listActivity(owner, {}, activityQuery(new URLSearchParams({ subject: owner.id })));
  return rows.map(({ deed }) => deed).reverse();
}

async function comeAndGo(owner: Awaited<ReturnType<typeof anOwner>>) {
  const asked = { email: owner.email, former: null, userAgent: "test" };
  await refusalOf(signIn(aVisitor(), { ...asked, password: OTHER_PASSWORD }));
  const { secret } = await signIn(aVisitor(), { ...asked, password: PASSWORD });
  await signOut(owner, secret);
  const factor = await setUpFactor(owner);
  const later = MOMENT + 10 * STEP;
  await turnOffSecondFactor(owner, { current: PASSWORD, code: codeOf(factor.secret, later) }, later);
  await changeOwnPassword(owner, { current: PASSWORD, password: OTHER_PASSWORD, userAgent: null });
}

describe("what operators do about their own login", () => {
  test("stands in the activity of the one company that they work for", async () => {
    const owner = await anOwner();
    await comeAndGo(owner);
    expect(await ownDeeds(owner)).toEqual([
      ...["session.refuse", "session.sign-in", "session.sign-out"],
      ...["second-factor.begin", "second-factor.confirm", "second-factor.turn-off", "password.change"],
    ]);
  });

  test("stands in none where there are several", async () => {
    const owner = await anOwner();
    const { id: companyId } = await makeCompany();
    await db.insert(memberships).values({ operatorId: owner.id, companyId, role: "viewer" });
    await comeAndGo(owner);
    expect(await ownDeeds(owner)).toEqual([]);
  });
});

describe("the list of operators", () => {
  test("says when somebody came who came by an invitation, and counts those who are suspended", async () => {
    const owner = await anOwner();
    const id = await inviteOperator(owner, {
      name: "Ines Faro",
      email: `ines-${owner.id}@faro.example`,
      role: "sales",
    });
    const token = newSecret();
    await db
      .update(invitations)
      .set({ token: fingerprint(token) })
      .where(eq(invitations.id, id));
    const browser = { former: null, userAgent: null };
    await acceptInvitation(aVisitor(), token, { name: "Ines Faro", password: OTHER_PASSWORD }, browser);
    const found = await listOperators(owner, "Ines");
    expect(found).toMatchObject([{ lastSignInAt: expect.any(Date) as Date }]);
    expect(await countOperators(owner)).toMatchObject({ all: 2, suspended: 0 });
    await db.update(memberships).set({ suspendedAt: new Date() }).where(eq(memberships.operatorId, found[0]!.id));
    expect(await countOperators(owner)).toMatchObject({ all: 2, suspended: 1, byRole: { owner: 1, sales: 0 } });
  });
});
