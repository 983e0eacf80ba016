import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { customerUserDoor } from "~/auth/sessions.server";
import { hashPassword } from "~/auth/hashing.server";
import { db } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { signIn } from "~/domain/customer-users/sign-in";
import { signOut } from "~/domain/customer-users/sign-out";
import * as people from "../../support/people";

const { aCustomerUser, aStorefront, aTierAccount, aVisitor, asActor, deedsOf, OTHER_PASSWORD, PASSWORD, someEmail } =
  people;
const asked = (email: string, password = PASSWORD, former: string | null = null) => ({
  email,
  password,
  former,
  userAgent: null,
});
const wrong = { code: "wrong-credentials", field: "password" };

describe("a storefront user signs in", () => {
  test("at their store, with one row; not at another store", async () => {
    const { store, user } = await aStorefront();
    const other = await aStorefront();
    const visitor = aVisitor();
    const secret = await signIn(visitor, store, asked(user.email.toUpperCase()));
    expect((await customerUserDoor.userOf(secret))?.id).toBe(user.id);
    expect(await deedsOf(visitor)).toMatchObject([
      { deed: "session.sign-in", actorKind: "customer-user", subjectId: user.id },
    ]);
    await expect(signIn(aVisitor(), other.store, asked(user.email))).rejects.toMatchObject(wrong);
  });

  test.each(["pending", "suspended"] as const)(
    "not while %s: the answer is that of a wrong password",
    async (status) => {
      const { store, user } = await aStorefront({ status });
      const visitor = aVisitor();
      await expect(signIn(visitor, store, asked(user.email))).rejects.toMatchObject(wrong);
      expect(await deedsOf(visitor)).toMatchObject([{ deed: "session.refuse", actorKind: "visitor" }]);
      await expect(signIn(aVisitor(), store, asked(someEmail()))).rejects.toMatchObject(wrong);
    },
  );

  test("not without a password of their own", async () => {
    const { store, user } = await aStorefront({ passwordHash: null });
    await expect(signIn(aVisitor(), store, asked(user.email))).rejects.toMatchObject(wrong);
  });

  test("of several people with one address, the one whose password it is", async () => {
    const { store, user } = await aStorefront();
    const other = await aCustomerUser({
      companyId: store.id,
      tierAccountId: await aTierAccount(store),
      email: user.email,
      passwordHash: await hashPassword(OTHER_PASSWORD),
    });
    const who = async (password: string) =>
      (await customerUserDoor.userOf(await signIn(aVisitor(), store, asked(user.email, password))))?.id;
    expect(await who(PASSWORD)).toBe(user.id);
    expect(await who(OTHER_PASSWORD)).toBe(other.id);
    await db.update(customerUsers).set({ passwordHash: user.passwordHash }).where(eq(customerUsers.id, other.id));
    expect(await who(PASSWORD)).toBe(other.id);
  });

  test("in a browser that somebody was signed in with before: that session ends", async () => {
    const { store, user } = await aStorefront();
    const former = await signIn(aVisitor(), store, asked(user.email));
    const secret = await signIn(aVisitor(), store, asked(user.email, PASSWORD, former));
    expect(await customerUserDoor.userOf(former)).toBeNull();
    await signOut(asActor(user, store), secret);
    expect(await customerUserDoor.userOf(secret)).toBeNull();
  });
});
