import type * as Argon2 from "@node-rs/argon2";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ROOM, verifyPassword } from "~/auth/hashing.server";
import { signIn as signInCustomerUser } from "~/domain/customer-users/sign-in";
import { signIn as signInOperator } from "~/domain/operators/sign-in";
import { aCompany, anOperator, aStorefront, aVisitor, PASSWORD } from "../support/people";

const argon2 = vi.hoisted(() => ({ fails: false, held: undefined as Promise<void> | undefined }));
vi.mock("@node-rs/argon2", async (load) => {
  const real = await load<typeof Argon2>();
  const hash: typeof real.hash = (...asked) =>
    argon2.fails ? Promise.reject(new Error("no memory")) : real.hash(...asked);
  const verify: typeof real.verify = async (...asked) => (await argon2.held, real.verify(...asked));
  return { ...real, hash, verify };
});
beforeEach(() => Object.assign(argon2, { fails: false, held: undefined }));

test("an unknown account is answered again once making the decoy failed", async () => {
  argon2.fails = true;
  await expect(verifyPassword(null, PASSWORD)).rejects.toThrow("no memory");
  argon2.fails = false;
  expect(await verifyPassword(null, PASSWORD)).toBe(false);
});

/** Has as many passwords looked at as wait at most, until `work` is done. */
async function whileFull(work: () => Promise<void>) {
  let release = () => {};
  argon2.held = new Promise((resolve) => (release = resolve));
  const others = Array.from({ length: ROOM }, () => verifyPassword(null, PASSWORD));
  await work().finally(release);
  await Promise.all(others);
}

describe("a try refused because too many passwords wait", () => {
  const tooSoon = { code: "too-many-tries", seconds: 2 };
  const asked = (email: string) => ({ email, password: PASSWORD, former: null, userAgent: null });

  test("is none of the ten of an operator", async () => {
    const operator = await anOperator([{ companyId: (await aCompany()).id }]);
    const visitor = aVisitor();
    await whileFull(async () => {
      for (let time = 0; time < 12; time++)
        await expect(signInOperator(visitor, asked(operator.email))).rejects.toMatchObject(tooSoon);
    });
    await signInOperator(visitor, asked(operator.email));
  });

  test("is none of the ten of a storefront user", async () => {
    const { store, user } = await aStorefront();
    const visitor = aVisitor();
    await whileFull(async () => {
      for (let time = 0; time < 12; time++)
        await expect(signInCustomerUser(visitor, store, asked(user.email))).rejects.toMatchObject(tooSoon);
    });
    await signInCustomerUser(visitor, store, asked(user.email));
  });
});
