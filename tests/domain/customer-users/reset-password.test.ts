import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { system } from "~/auth/actor";
import { resetLimit } from "~/auth/limits.server";
import { fingerprint } from "~/auth/secrets";
import { customerUserDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { customerPasswordResets, customerUsers } from "~/db/schema";
import { makePasswordReset } from "~/domain/customer-users/make-password-reset";
import { findPasswordReset, resetPassword } from "~/domain/customer-users/reset-password";
import { signIn } from "~/domain/customer-users/sign-in";
import { expectLocksInOrder } from "../../support/locks";
import * as people from "../../support/people";

const { aCustomerUser, aStorefront, aVisitor, deedsOf, OTHER_PASSWORD } = people;
const linkVoid = { code: "link-void" };
const make = async (id: string) => (await makePasswordReset(system(), id))!.token;

describe("the first user's link", () => {
  test("works once, replaces a temporary password, and ends every session", async () => {
    const { store, user } = await aStorefront({ mustChangePassword: true });
    const session = await customerUserDoor.open(db, user.id, null, { ip: "", userAgent: null });
    const token = await make(user.id);
    const visitor = aVisitor();
    await resetPassword(visitor, store, token, OTHER_PASSWORD);
    expect(await customerUserDoor.userOf(session)).toBeNull();
    expect(await deedsOf(visitor)).toMatchObject([
      { deed: "password.reset", actorKind: "customer-user", subjectId: user.id },
    ]);
    const asked = { email: user.email, password: OTHER_PASSWORD, former: null, userAgent: null };
    expect(await customerUserDoor.userOf(await signIn(aVisitor(), store, asked))).toMatchObject({
      mustChangePassword: false,
    });
    await expect(findPasswordReset(aVisitor(), store, token)).rejects.toMatchObject(linkVoid);
  });

  test("is worth nothing at another store", async () => {
    const [one, other] = [await aStorefront(), await aStorefront()];
    const token = await make(one.user.id);
    await expect(findPasswordReset(aVisitor(), other.store, token)).rejects.toMatchObject(linkVoid);
    await expect(resetPassword(aVisitor(), other.store, token, OTHER_PASSWORD)).rejects.toMatchObject(linkVoid);
    await findPasswordReset(aVisitor(), one.store, token);
  });

  test("is void after a newer one, after an hour, and once the person is suspended or deleted", async () => {
    const { store, user } = await aStorefront();
    const [older, newer] = [await make(user.id), await make(user.id)];
    await expect(findPasswordReset(aVisitor(), store, older)).rejects.toMatchObject(linkVoid);
    const set = (change: Partial<typeof customerUsers.$inferInsert>) =>
      db.update(customerUsers).set(change).where(eq(customerUsers.id, user.id));
    await set({ status: "suspended" });
    await expect(resetPassword(aVisitor(), store, newer, OTHER_PASSWORD)).rejects.toMatchObject(linkVoid);
    await set({ status: "active", deletedAt: new Date() });
    await expect(resetPassword(aVisitor(), store, newer, OTHER_PASSWORD)).rejects.toMatchObject(linkVoid);
    await set({ deletedAt: null });
    await findPasswordReset(aVisitor(), store, newer);
    const past = { expiresAt: sql`now() - interval '1 second'` };
    await db
      .update(customerPasswordResets)
      .set(past)
      .where(eq(customerPasswordResets.id, fingerprint(newer)));
    await expect(resetPassword(aVisitor(), store, newer, OTHER_PASSWORD)).rejects.toMatchObject(linkVoid);
  });

  test("of two clicks one wins", async () => {
    const { store, user } = await aStorefront();
    const token = await make(user.id);
    const clicks = await Promise.allSettled([
      resetPassword(aVisitor(), store, token, OTHER_PASSWORD),
      resetPassword(aVisitor(), store, token, "nine yellow gardens"),
    ]);
    expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("ten made and clicked at once: every deed ends, as a reset or as void", async () => {
    const { store, user } = await aStorefront();
    const pairs = Array.from({ length: 10 }, async () =>
      resetPassword(aVisitor(), store, await make(user.id), OTHER_PASSWORD),
    );
    for (const one of await Promise.allSettled(pairs)) {
      if (one.status === "rejected") expect(one.reason).toMatchObject(linkVoid);
    }
    await resetPassword(aVisitor(), store, await make(user.id), OTHER_PASSWORD);
  });

  test("using it waits for the person before it holds the link, as making one does", async () => {
    const { store, user } = await aStorefront();
    const token = await make(user.id);
    const link: [string, string] = ["customer_password_resets", fingerprint(token)];
    await expectLocksInOrder(["customer_users", user.id], link, () =>
      resetPassword(aVisitor(), store, token, OTHER_PASSWORD),
    );
  });

  test("too many tried from one address are refused, looked at or used", async () => {
    const { store, user } = await aStorefront();
    const [token, visitor] = [await make(user.id), aVisitor()];
    for (let time = 0; time < 60; time++) await resetLimit.take(visitor.ip!);
    const tooSoon = { code: "too-many-tries" };
    await expect(findPasswordReset(visitor, store, token)).rejects.toMatchObject(tooSoon);
    await expect(resetPassword(visitor, store, token, OTHER_PASSWORD)).rejects.toMatchObject(tooSoon);
    await resetPassword(aVisitor(), store, token, OTHER_PASSWORD);
  });

  test("is made for the first user alone, whoever asks for it in code", async () => {
    const { store, tierAccountId, user } = await aStorefront();
    const second = await aCustomerUser({ companyId: store.id, tierAccountId });
    expect(await makePasswordReset(system(), second.id)).toBeNull();
    expect(await makePasswordReset(system(), user.id)).toMatchObject({
      email: user.email,
      store: { nickname: store.nickname },
    });
  });
});
