import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { system } from "~/auth/actor";
import { resetLimit } from "~/auth/limits.server";
import { fingerprint } from "~/auth/secrets";
import { operatorDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { operatorPasswordResets, operators } from "~/db/schema";
import { makePasswordReset } from "~/domain/operators/make-password-reset";
import { findPasswordReset, resetPassword } from "~/domain/operators/reset-password";
import { signIn } from "~/domain/operators/sign-in";
import { expectLocksInOrder } from "../../support/locks";
import { aCompany, anOperator, aVisitor, deedsOf, OTHER_PASSWORD, PASSWORD, someEmail } from "../../support/people";

const linkVoid = { code: "link-void" };
const make = async (email: string) => (await makePasswordReset(system(), email))!.token;
const asked = (email: string, password: string) => ({ email, password, former: null, userAgent: null });

let operator: Awaited<ReturnType<typeof anOperator>>;
beforeEach(async () => {
  operator = await anOperator([{ companyId: (await aCompany()).id }]);
});

describe("a link to choose a new password", () => {
  test("works once, ends every session, and the old password is gone", async () => {
    const session = await operatorDoor.open(db, operator.id, null, { ip: "", userAgent: null });
    const token = await make(operator.email);
    expect(await findPasswordReset(aVisitor(), token)).toMatchObject({ email: operator.email });
    expect(await findPasswordReset(aVisitor(), token)).toMatchObject({ email: operator.email });
    const visitor = aVisitor();
    await resetPassword(visitor, token, OTHER_PASSWORD);
    expect(await deedsOf(visitor)).toMatchObject([
      { deed: "password.reset", actorKind: "operator", subjectId: operator.id },
    ]);
    expect(await operatorDoor.userOf(session)).toBeNull();
    await expect(signIn(aVisitor(), asked(operator.email, PASSWORD))).rejects.toMatchObject({
      code: "wrong-credentials",
    });
    await signIn(aVisitor(), asked(operator.email, OTHER_PASSWORD));
    await expect(resetPassword(aVisitor(), token, "nine yellow gardens")).rejects.toMatchObject(linkVoid);
  });

  test("is kept as a fingerprint alone", async () => {
    const token = await make(operator.email);
    const rows = await db
      .select()
      .from(operatorPasswordResets)
      .where(eq(operatorPasswordResets.operatorId, operator.id));
    expect(rows.map(({ id }) => id)).toEqual([fingerprint(token)]);
    await expect(findPasswordReset(aVisitor(), rows[0]!.id)).rejects.toMatchObject(linkVoid);
  });

  test("is void once a newer one was made, after an hour, for a suspended operator, and when it is none", async () => {
    const [older, newer] = [await make(operator.email), await make(operator.email)];
    await expect(findPasswordReset(aVisitor(), older)).rejects.toMatchObject(linkVoid);
    await findPasswordReset(aVisitor(), newer);
    await db
      .update(operators)
      .set({ suspendedAt: sql`now()` })
      .where(eq(operators.id, operator.id));
    await expect(resetPassword(aVisitor(), newer, OTHER_PASSWORD)).rejects.toMatchObject(linkVoid);
    await db.update(operators).set({ suspendedAt: null }).where(eq(operators.id, operator.id));
    await db
      .update(operatorPasswordResets)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(operatorPasswordResets.id, fingerprint(newer)));
    await expect(resetPassword(aVisitor(), newer, OTHER_PASSWORD)).rejects.toMatchObject(linkVoid);
    for (const silly of ["", "x", "../../etc", "%00", "🐙".repeat(500)]) {
      await expect(findPasswordReset(aVisitor(), silly)).rejects.toMatchObject(linkVoid);
    }
  });

  test("of two who make one at once exactly one link works", async () => {
    const tokens = await Promise.all(Array.from({ length: 4 }, () => make(operator.email)));
    const found = await Promise.allSettled(tokens.map((token) => findPasswordReset(aVisitor(), token)));
    expect(found.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("of two clicks one wins", async () => {
    const token = await make(operator.email);
    const clicks = await Promise.allSettled([
      resetPassword(aVisitor(), token, OTHER_PASSWORD),
      resetPassword(aVisitor(), token, "nine yellow gardens"),
    ]);
    expect(clicks.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("ten made and clicked at once: every deed ends, as a reset or as void", async () => {
    const pairs = Array.from({ length: 10 }, async () =>
      resetPassword(aVisitor(), await make(operator.email), OTHER_PASSWORD),
    );
    for (const one of await Promise.allSettled(pairs)) {
      if (one.status === "rejected") expect(one.reason).toMatchObject(linkVoid);
    }
    await resetPassword(aVisitor(), await make(operator.email), OTHER_PASSWORD);
  });

  test("using it waits for the person before it holds the link, as making one does", async () => {
    const token = await make(operator.email);
    const link: [string, string] = ["operator_password_resets", fingerprint(token)];
    await expectLocksInOrder(["operators", operator.id], link, () => resetPassword(aVisitor(), token, OTHER_PASSWORD));
  });

  test("too many tried from one address are refused, looked at or used", async () => {
    const [token, visitor] = [await make(operator.email), aVisitor()];
    for (let time = 0; time < 60; time++) await resetLimit.take(visitor.ip!);
    const tooSoon = { code: "too-many-tries" };
    await expect(findPasswordReset(visitor, token)).rejects.toMatchObject(tooSoon);
    await expect(resetPassword(visitor, token, OTHER_PASSWORD)).rejects.toMatchObject(tooSoon);
    await resetPassword(aVisitor(), token, OTHER_PASSWORD);
  });

  test("a refused password does not use it up", async () => {
    const token = await make(operator.email);
    await expect(resetPassword(aVisitor(), token, "password1234")).rejects.toMatchObject({
      code: "password-common",
      field: "password",
    });
    await expect(resetPassword(aVisitor(), token, operator.email)).rejects.toMatchObject({ code: "password-common" });
    await resetPassword(aVisitor(), token, OTHER_PASSWORD);
  });

  test("is made for nobody unknown or suspended", async () => {
    expect(await makePasswordReset(system(), someEmail())).toBeNull();
    await db
      .update(operators)
      .set({ suspendedAt: sql`now()` })
      .where(eq(operators.id, operator.id));
    expect(await makePasswordReset(system(), operator.email)).toBeNull();
  });
});
