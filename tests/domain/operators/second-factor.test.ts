import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { system } from "~/auth/actor";
import { halfwayDoor, operatorDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { operatorSessions, recoveryCodes, secondFactors } from "~/db/schema";
import { giveSecondFactor } from "~/domain/operators/give-second-factor";
import { makePasswordReset } from "~/domain/operators/make-password-reset";
import { resetPassword } from "~/domain/operators/reset-password";
import { beginSecondFactor } from "~/domain/second-factors/begin";
import { confirmSecondFactor } from "~/domain/second-factors/confirm";
import { findSecondFactor, findUnconfirmed } from "~/domain/second-factors/find";
import { renewCodes } from "~/domain/second-factors/renew-codes";
import { turnOffSecondFactor } from "~/domain/second-factors/turn-off";
import { anOwner, codeOf, MOMENT, passwordGiven, setRequired, setUpFactor, STEP } from "../../support/factors";
import { aVisitor, deedsOf, OTHER_PASSWORD, PASSWORD } from "../../support/people";
import { auditOf, refusalOf } from "../../support/world";

const KNOWN = { current: PASSWORD, secret: null };
const LATER = MOMENT + 10 * STEP;

/** Gives a code in the second step of a sign-in that has just begun. */
async function give(operator: Awaited<ReturnType<typeof anOwner>>, code: string, now = LATER, visitor = aVisitor()) {
  const { secret } = await passwordGiven(operator);
  return giveSecondFactor(visitor, operator, { code, secret, userAgent: null }, now);
}

describe("an authenticator app", () => {
  test("counts once the first code from it was right, and not before", async () => {
    const owner = await anOwner();
    await beginSecondFactor(owner, KNOWN);
    const { secret, address } = await findUnconfirmed(owner);
    expect(address).toMatch(new RegExp(`^otpauth://totp/Counterpart:\\S+secret=${secret}`));
    expect(await passwordGiven(owner)).toMatchObject({ awaitsSecondFactor: false });
    expect(await refusalOf(confirmSecondFactor(owner, "000000", MOMENT))).toBe("Invalid code: wrong-code");
    expect(await findSecondFactor(owner)).toEqual({ since: null, codesLeft: 0, requiredBy: [] });
    const codes = await confirmSecondFactor(owner, codeOf(secret, MOMENT).replace(/^.../, "$& "), MOMENT);
    expect(new Set(codes).size).toBe(10);
    expect(await findSecondFactor(owner)).toMatchObject({ since: expect.any(Date) as Date, codesLeft: 10 });
    expect(await passwordGiven(owner)).toMatchObject({ awaitsSecondFactor: true });
    expect(await refusalOf(beginSecondFactor(owner, KNOWN))).toBe("Conflict second-factor-on");
    expect(await refusalOf(findUnconfirmed(owner))).toBe("Conflict second-factor-not-begun");
    expect(await refusalOf(confirmSecondFactor(owner, codeOf(secret, LATER), LATER))).toMatch(/not-begun/);
  });

  test("is confirmed in ten tries or later", async () => {
    const owner = await anOwner();
    await beginSecondFactor(owner, KNOWN);
    const tryWrong = () => refusalOf(confirmSecondFactor(owner, "123", MOMENT));
    for (let time = 0; time < 10; time++) expect(await tryWrong()).toBe("Invalid code: wrong-code");
    expect(await tryWrong()).toBe("TooSoon too-many-tries");
  });

  test("leaves neither its secret nor a recovery code in the database or the audit trail", async () => {
    const owner = await anOwner();
    const { secret, codes } = await setUpFactor(owner);
    const kept = JSON.stringify([
      await db.select().from(secondFactors).where(eq(secondFactors.operatorId, owner.id)),
      await db.select().from(recoveryCodes).where(eq(recoveryCodes.operatorId, owner.id)),
      await auditOf(owner.id),
    ]);
    for (const said of [secret, ...codes, codes[0]!.replaceAll("-", "")]) expect(kept).not.toContain(said);
    expect((await auditOf(owner.id)).map(({ deed }) => deed)).toEqual(["second-factor.begin", "second-factor.confirm"]);
  });

  test("of somebody else's row opens nothing", async () => {
    const [one, other] = [await anOwner(), await anOwner()];
    const { secret } = await setUpFactor(one);
    await setUpFactor(other);
    await db.execute(sql`update second_factors set secret =
      (select secret from second_factors where operator_id = ${one.id}) where operator_id = ${other.id}`);
    expect(await refusalOf(give(other, codeOf(secret, LATER)))).toBe("Conflict second-factor-unreadable");
  });
});

describe("the second step", () => {
  test("takes the code of this step, the one before and the next, and no other", async () => {
    const owner = await anOwner();
    const { secret } = await setUpFactor(owner);
    for (const [steps, right] of [
      [-2, false],
      [2, false],
      [-1, true],
      [0, true],
      [1, true],
    ] as const)
      // prettier-ignore
      expect([steps, await refusalOf(give(owner, codeOf(secret, LATER + steps * STEP)))]).toEqual([
        steps,
        right ? "done" : "Invalid code: wrong-code",
      ]);
  });

  test("takes no code twice, nor an older one, nor the one that turned the factor on", async () => {
    const owner = await anOwner();
    const { secret } = await setUpFactor(owner);
    expect(await refusalOf(give(owner, codeOf(secret, MOMENT), MOMENT))).toBe("Invalid code: wrong-code");
    const code = codeOf(secret, LATER);
    const halves = await Promise.all([1, 2, 3, 4].map(() => passwordGiven(owner)));
    const tries = await Promise.all(
      halves.map((half) =>
        refusalOf(giveSecondFactor(aVisitor(), owner, { code, secret: half.secret, userAgent: null }, LATER)),
      ),
    );
    expect(tries.toSorted()).toEqual([...Array<string>(3).fill("Invalid code: wrong-code"), "done"]);
    expect(await refusalOf(give(owner, codeOf(secret, LATER - STEP)))).toBe("Invalid code: wrong-code");
  });

  test("opens a session of its own, and writes one row for each try", async () => {
    const owner = await anOwner();
    const { secret } = await setUpFactor(owner);
    const half = (await passwordGiven(owner)).secret;
    expect(await operatorDoor.userOf(half)).toBeNull();
    expect(await halfwayDoor.userOf(half)).toMatchObject({ id: owner.id });
    const [wrong, right] = [aVisitor(), aVisitor()];
    const given = { secret: half, userAgent: null };
    expect(await refusalOf(giveSecondFactor(wrong, owner, { ...given, code: "nonsense" }, LATER))).toMatch(
      /wrong-code/,
    );
    const opened = await giveSecondFactor(right, owner, { ...given, code: codeOf(secret, LATER) }, LATER);
    expect(opened).not.toBe(half);
    expect(await operatorDoor.userOf(opened)).toMatchObject({ id: owner.id });
    for (const door of [operatorDoor, halfwayDoor]) expect(await door.userOf(half)).toBeNull();
    expect(await halfwayDoor.userOf(opened)).toBeNull();
    expect((await deedsOf(wrong)).map(({ deed, actorKind }) => [deed, actorKind])).toEqual([
      ["session.refuse", "visitor"],
    ]);
    expect(await deedsOf(right)).toMatchObject([{ deed: "session.sign-in", after: { by: "authenticator" } }]);
  });

  test("has ten minutes, and is over once it has been taken", async () => {
    const owner = await anOwner();
    const { secret } = await setUpFactor(owner);
    const half = (await passwordGiven(owner)).secret;
    await db
      .update(operatorSessions)
      .set({ createdAt: sql`now() - interval '10 minutes 1 second'`, expiresAt: sql`now() + interval '1 hour'` })
      .where(eq(operatorSessions.userId, owner.id));
    expect(await halfwayDoor.userOf(half)).toBeNull();
    const late = giveSecondFactor(
      aVisitor(),
      owner,
      { code: codeOf(secret, LATER), secret: half, userAgent: null },
      LATER,
    );
    expect(await refusalOf(late)).toBe("Conflict sign-in-again");
  });

  test("is not for the session of somebody else", async () => {
    const [one, other] = [await anOwner(), await anOwner()];
    const { codes } = await setUpFactor(one);
    await setUpFactor(other);
    const { secret } = await passwordGiven(other);
    const stolen = giveSecondFactor(aVisitor(), one, { code: codes[0]!, secret, userAgent: null }, LATER);
    expect(await refusalOf(stolen)).toBe("Conflict sign-in-again");
  });

  test("is not for a session that needs none", async () => {
    const owner = await anOwner();
    const { secret } = await passwordGiven(owner);
    const { codes } = await setUpFactor(owner);
    const again = giveSecondFactor(aVisitor(), owner, { code: codes[0]!, secret, userAgent: null }, LATER);
    expect(await refusalOf(again)).toBe("Conflict sign-in-again");
  });

  test("has ten tries; a right one makes room again", async () => {
    const owner = await anOwner();
    const { secret, codes } = await setUpFactor(owner);
    const tryWrong = () => refusalOf(give(owner, "123"));
    for (let time = 0; time < 9; time++) expect(await tryWrong()).toBe("Invalid code: wrong-code");
    expect(await refusalOf(give(owner, codes[0]!))).toBe("done");
    for (let time = 0; time < 10; time++) expect(await tryWrong()).toBe("Invalid code: wrong-code");
    expect(await refusalOf(give(owner, codeOf(secret, LATER)))).toBe("TooSoon too-many-tries");
  });

  test("is not skipped by a new password", async () => {
    const owner = await anOwner();
    await setUpFactor(owner);
    const reset = await makePasswordReset(system(), owner.email);
    await resetPassword(aVisitor(), reset!.token, OTHER_PASSWORD);
    expect(await findSecondFactor(owner)).toMatchObject({ codesLeft: 10 });
    expect(await refusalOf(passwordGiven(owner))).toMatch(/wrong-credentials/);
  });
});

describe("recovery codes", () => {
  test("work once each, however they are typed, and not for somebody else", async () => {
    const [owner, other] = [await anOwner(), await anOwner()];
    const { codes } = await setUpFactor(owner);
    await setUpFactor(other);
    const [first, second] = codes as [string, string];
    expect(await refusalOf(give(other, first))).toBe("Invalid code: wrong-code");
    expect(await refusalOf(give(owner, ` ${first.toUpperCase().replaceAll("-", " ")}`))).toBe("done");
    expect(await refusalOf(give(owner, first))).toBe("Invalid code: wrong-code");
    expect(await refusalOf(give(owner, second))).toBe("done");
    expect(await findSecondFactor(owner)).toMatchObject({ codesLeft: 8 });
  });

  test("are void once there are new ones, which takes the password", async () => {
    const owner = await anOwner();
    const { codes } = await setUpFactor(owner);
    expect(await refusalOf(renewCodes(owner, OTHER_PASSWORD))).toBe("Invalid current: wrong-current-password");
    const fresh = await renewCodes(owner, PASSWORD);
    expect(await refusalOf(give(owner, codes[0]!))).toBe("Invalid code: wrong-code");
    expect(await refusalOf(give(owner, fresh[0]!))).toBe("done");
    expect(await refusalOf(renewCodes(await anOwner(), PASSWORD))).toBe("Conflict no-second-factor");
  });
});

describe("turning it off", () => {
  test("takes no code of an app that was never confirmed", async () => {
    const owner = await anOwner();
    await beginSecondFactor(owner, KNOWN);
    const { secret } = await findUnconfirmed(owner);
    const given = { current: PASSWORD, code: codeOf(secret, LATER) };
    expect(await refusalOf(turnOffSecondFactor(owner, given, LATER))).toBe("Invalid code: wrong-code");
  });

  test("takes the password and a code, and is refused where a company requires it", async () => {
    const owner = await anOwner();
    const { secret, codes } = await setUpFactor(owner);
    const off = (current: string, code: string) => refusalOf(turnOffSecondFactor(owner, { current, code }, LATER));
    expect(await off(OTHER_PASSWORD, codes[0]!)).toBe("Invalid current: wrong-current-password");
    expect(await off(PASSWORD, "000000")).toBe("Invalid code: wrong-code");
    await setRequired(owner.company.id);
    expect(await off(PASSWORD, codes[0]!)).toBe("Conflict second-factor-required");
    await setRequired(owner.company.id, false);
    expect(await off(PASSWORD, codeOf(secret, LATER))).toBe("done");
    expect(await findSecondFactor(owner)).toMatchObject({ since: null, codesLeft: 0 });
    expect(await passwordGiven(owner)).toMatchObject({ awaitsSecondFactor: false });
  });
});
