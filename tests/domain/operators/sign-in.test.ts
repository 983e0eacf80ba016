import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { operatorDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { memberships, operators } from "~/db/schema";
import { signIn } from "~/domain/operators/sign-in";
import { signOut } from "~/domain/operators/sign-out";
import { aCompany, anOperator, aVisitor, deedsOf, OTHER_PASSWORD, PASSWORD, someEmail } from "../../support/people";

const asked = (email: string, password = PASSWORD) => ({ email, password, former: null, userAgent: "test" });
const wrong = { code: "wrong-credentials", field: "password" };

describe("an operator signs in", () => {
  test("with the address in any case, leaving one row in the audit trail", async () => {
    const company = await aCompany();
    const operator = await anOperator([{ companyId: company.id }]);
    const visitor = aVisitor();
    const { secret } = await signIn(visitor, asked(operator.email.toUpperCase()));
    expect((await operatorDoor.userOf(secret))?.id).toBe(operator.id);
    expect(await deedsOf(visitor)).toEqual([
      { deed: "session.sign-in", actorKind: "operator", subjectId: operator.id, after: null },
    ]);
  });

  test("not with a wrong password, an unknown address, a suspension or without a company: one answer for all, and one row each", async () => {
    const company = await aCompany();
    const operator = await anOperator([{ companyId: company.id }]);
    const suspended = await anOperator([{ companyId: company.id }]);
    const left = await anOperator([{ companyId: company.id }]);
    const nowhere = await anOperator([]);
    await db
      .update(operators)
      .set({ suspendedAt: sql`now()` })
      .where(eq(operators.id, suspended.id));
    await db
      .update(memberships)
      .set({ suspendedAt: sql`now()` })
      .where(eq(memberships.operatorId, left.id));
    const tries = [
      asked(operator.email, OTHER_PASSWORD),
      asked(someEmail()),
      asked(suspended.email),
      asked(left.email),
      asked(nowhere.email),
      asked(operator.email, "x".repeat(900_000)),
      asked("' or 1=1 --"),
    ];
    for (const one of tries) {
      const visitor = aVisitor();
      await expect(signIn(visitor, one)).rejects.toMatchObject(wrong);
      const [row, ...more] = await deedsOf(visitor);
      expect(row?.deed).toBe("session.refuse");
      expect(more).toEqual([]);
      expect(JSON.stringify(row)).not.toContain(one.password);
    }
  });

  test("is refused once there were too many tries, right password or not", async () => {
    const company = await aCompany();
    const { email } = await anOperator([{ companyId: company.id }]);
    const visitor = aVisitor();
    for (let i = 0; i < 10; i++)
      await expect(signIn(visitor, asked(email, OTHER_PASSWORD))).rejects.toMatchObject(wrong);
    await expect(signIn(visitor, asked(email))).rejects.toMatchObject({ code: "too-many-tries" });
    await signIn(aVisitor(), asked(email));
  });
});

test("signing out ends the session on the server, with one row", async () => {
  const company = await aCompany();
  const operator = await anOperator([{ companyId: company.id }]);
  const visitor = aVisitor();
  const { secret } = await signIn(visitor, asked(operator.email));
  const actor = {
    ...operator,
    kind: "operator",
    role: "owner",
    company,
    timeZone: "UTC",
    requestId: "out-1",
    ip: null,
  } as const;
  await signOut(actor, secret);
  expect(await operatorDoor.userOf(secret)).toBeNull();
  expect(await deedsOf(actor)).toMatchObject([{ deed: "session.sign-out", actorKind: "operator" }]);
});
