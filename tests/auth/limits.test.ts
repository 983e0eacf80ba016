import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { system } from "~/auth/actor";
import { changeLimit, forgotLimit, nicknameLimit, signInLimit } from "~/auth/limits.server";
import { db } from "~/db/client";
import { rateLimits } from "~/db/schema";
import { sweep } from "~/domain/installation/sweep";
import { signIn } from "~/domain/operators/sign-in";
import { TooSoon } from "~/domain/refusals";
import { sentence } from "~/texts/refusals";
import { aCompany, anOperator, aVisitor, PASSWORD, someAddress, someEmail } from "../support/people";

/** How many of `tries` were let through before the first refusal, and how long to wait then. */
async function allowed(tries: number, take: () => Promise<void>) {
  for (let done = 0; done < tries; done++) {
    try {
      await take();
    } catch (error) {
      return { done, ...(error as { code: string; seconds: number }) };
    }
  }
  return { done: tries, code: null, seconds: 0 };
}

describe("tries to sign in", () => {
  test("ten per account and address, then a wait that is told", async () => {
    const [who, ip] = [someEmail(), someAddress()];
    const { done, code, seconds } = await allowed(200, () => signInLimit.take(who, ip));
    expect({ done, code }).toEqual({ done: 10, code: "too-many-tries" });
    expect(seconds).toBeGreaterThan(800);
    expect(seconds).toBeLessThanOrEqual(900);
  });

  test("at once count too: of forty together ten get through", async () => {
    const [who, ip] = [someEmail(), someAddress()];
    const tries = await Promise.allSettled(Array.from({ length: 40 }, () => signInLimit.take(who, ip)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  });

  test("another account behind the same address is not locked out by 200 tries of one", async () => {
    const [who, ip] = [someEmail(), someAddress()];
    await Promise.allSettled(Array.from({ length: 200 }, () => signInLimit.take(who, ip)));
    await signInLimit.take(someEmail(), ip);
  });

  test("the account itself is not locked out for another address", async () => {
    const who = someEmail();
    for (let address = 0; address < 6; address++) await allowed(11, () => signInLimit.take(who, `192.0.2.${address}`));
    const ip = someAddress();
    await signInLimit.take(who, ip);
    const { seconds } = await allowed(1, () => signInLimit.take(who, ip));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(30);
  });

  test("an address has a hundred, whichever accounts it tries", async () => {
    const ip = someAddress();
    const { done } = await allowed(150, () => signInLimit.take(someEmail(), ip));
    expect(done).toBe(100);
  });

  test("a household behind IPv6 counts as one address, another does not", async () => {
    const who = someEmail();
    for (let i = 0; i < 10; i++) await signInLimit.take(who, `2001:db8:1:2::${i}`);
    await expect(signInLimit.take(who, "2001:db8:1:2:aaaa:bbbb:cccc:dddd")).rejects.toMatchObject({
      code: "too-many-tries",
    });
    await signInLimit.take(who, "2001:db8:1:3::1");
  });

  test("one that succeeds does not count", async () => {
    const company = await aCompany();
    const { email } = await anOperator([{ companyId: company.id }]);
    const visitor = aVisitor();
    for (let i = 0; i < 12; i++) await signIn(visitor, { email, password: PASSWORD, former: null, userAgent: null });
  });

  test("capitals make no other account", async () => {
    const [who, ip] = [someEmail(), someAddress()];
    for (let i = 0; i < 5; i++) await signInLimit.take(who, ip);
    for (let i = 0; i < 5; i++) await signInLimit.take(who.toUpperCase(), ip);
    await expect(signInLimit.take(who, ip)).rejects.toMatchObject({ code: "too-many-tries" });
  });
});

test("forgotten passwords: five per account and address", async () => {
  const [who, ip] = [someEmail(), someAddress()];
  expect((await allowed(20, () => forgotLimit.take(who, ip))).done).toBe(5);
});

test("a person's own tries are counted by their id, whatever address it looks like", async () => {
  const tail = randomUUID();
  await Promise.all(Array.from({ length: 20 }, () => changeLimit.take(`1:2:3:4:${tail}`)));
  await expect(changeLimit.take(`1:2:3:4:${tail}`)).rejects.toMatchObject({ code: "too-many-tries" });
  await changeLimit.take(`1:2:3:4:other-${tail}`);
});

test.each([
  [1, "1 second"],
  [119, "119 seconds"],
  [120, "2 minutes"],
  [895, "15 minutes"],
])("a wait of %i seconds is told as %s", (seconds, words) => {
  expect(sentence(new TooSoon(seconds))).toBe(`Too many tries. Try again in ${words}.`);
});

test("counters survive a restart, hold no address in the clear, and are swept once they are over", async () => {
  const ip = someAddress();
  await nicknameLimit.take(ip);
  const rows = await db.select().from(rateLimits);
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(ip);
  await db.insert(rateLimits).values({ key: "over", points: 3, expire: sql`now() - interval '1 second'` });
  expect((await sweep(system())).rateLimits).toBeGreaterThan(0);
  expect(await db.select().from(rateLimits).where(eq(rateLimits.key, "over"))).toEqual([]);
});
