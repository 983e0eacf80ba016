import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { fingerprint } from "~/auth/secrets";
import { db } from "~/db/client";
import { operatorSessions } from "~/db/schema";
import { beginSecondFactor } from "~/domain/second-factors/begin";
import { needsPassword } from "~/domain/second-factors/needs-password";
import { anOwner, passwordGiven, setRequired } from "../../support/factors";
import { OTHER_PASSWORD, PASSWORD } from "../../support/people";
import { auditOf, refusalOf } from "../../support/world";

const tellMinutesAgo = (secret: string, minutes: number) =>
  db
    .update(operatorSessions)
    .set({ createdAt: sql`now() - make_interval(mins => ${minutes})` })
    .where(eq(operatorSessions.id, fingerprint(secret)));

describe("setting an authenticator app up", () => {
  test("takes the current password, in so many tries", async () => {
    const owner = await anOwner();
    const { secret } = await passwordGiven(owner);
    const wrong = () => refusalOf(beginSecondFactor(owner, { current: OTHER_PASSWORD, secret }));
    expect(await needsPassword(owner, secret)).toBe(true);
    expect(await wrong()).toBe("Invalid current: wrong-current-password");
    expect((await auditOf(owner.id)).map(({ deed }) => deed)).not.toContain("second-factor.begin");
    let last = "";
    for (let time = 0; time < 25 && !last.startsWith("TooSoon"); time++) last = await wrong();
    expect(last).toMatch(/^TooSoon/);
    const other = await anOwner();
    expect(await refusalOf(beginSecondFactor(other, { current: PASSWORD, secret: null }))).toBe("done");
  });

  test("takes none right after signing in to a company that requires it", async () => {
    const owner = await anOwner();
    const { secret } = await passwordGiven(owner);
    await setRequired(owner.company.id);
    expect(await needsPassword(owner, secret)).toBe(false);
    const stranger = await anOwner();
    await setRequired(stranger.company.id);
    for (const given of [null, "x", (await passwordGiven(stranger)).secret])
      expect(await needsPassword(owner, given)).toBe(true);
    await tellMinutesAgo(secret, 11);
    expect(await refusalOf(beginSecondFactor(owner, { current: "", secret }))).toMatch(/^Invalid current/);
    await tellMinutesAgo(secret, 9);
    expect(await refusalOf(beginSecondFactor(owner, { current: "", secret }))).toBe("done");
  });
});
