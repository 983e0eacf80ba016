import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { ActingCompany } from "~/auth/actor";
import { customerUserDoor, viewDoor } from "~/auth/sessions.server";
import { hashPassword } from "~/auth/hashing.server";
import { db } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { chooseCustomer, hasOthers, otherCustomers } from "~/domain/customer-users/other-customers";
import { signIn } from "~/domain/customer-users/sign-in";
import * as people from "../../support/people";
import { makeOperator, refusalOf } from "../../support/world";

const { aCustomerUser, aStorefront, aTierAccount, aVisitor, asActor, deedsOf, OTHER_PASSWORD, PASSWORD } = people;

/** Somebody with one address at three customers of a store; the third has another password. */
async function aPersonOfSeveral() {
  const { store, user } = await aStorefront();
  const elsewhere = async (password = PASSWORD) => {
    const [tierAccountId, passwordHash] = [await aTierAccount(store), await hashPassword(password)];
    return aCustomerUser({ companyId: store.id, tierAccountId, email: user.email, passwordHash });
  };
  const [second, third] = [await elsewhere(), await elsewhere(OTHER_PASSWORD)];
  const enter = (password = PASSWORD) =>
    signIn(aVisitor(), store, { email: user.email, password, former: null, userAgent: null });
  return { store, user, second, third, enter };
}

const choose = (user: Parameters<typeof asActor>[0], store: ActingCompany, secret: string, id: string) =>
  chooseCustomer(asActor(user, store), id, { secret, userAgent: "Test" });

const change = (id: string, to: Partial<typeof customerUsers.$inferInsert>) =>
  db.update(customerUsers).set(to).where(eq(customerUsers.id, id));

describe("somebody whose password opens several customers of a store", () => {
  test("may choose between those, and no others", async () => {
    const { store, user, second, third, enter } = await aPersonOfSeveral();
    const secret = await enter();
    expect(await hasOthers(secret)).toBe(true);
    expect((await otherCustomers(asActor(user, store), secret)).map(({ id }) => id)).toEqual([second.id]);
    expect(await refusalOf(choose(user, store, secret, third.id))).toBe("NotFound not-found");
    const stranger = await aStorefront();
    expect(await refusalOf(choose(user, store, secret, stranger.user.id))).toBe("NotFound not-found");
    const alone = await enter(OTHER_PASSWORD);
    expect([await hasOthers(alone), await otherCustomers(asActor(third, store), alone)]).toEqual([false, []]);
  });

  test("goes on in a new session, with one row, and back again; the session before has ended", async () => {
    const { store, user, second, enter } = await aPersonOfSeveral();
    const first = await enter();
    const actor = asActor(user, store);
    const next = await chooseCustomer(actor, second.id, { secret: first, userAgent: null });
    expect(await customerUserDoor.userOf(first)).toBeNull();
    expect(await customerUserDoor.userOf(next)).toMatchObject({ id: second.id, hasOthers: true });
    expect(await deedsOf(actor)).toMatchObject([
      { deed: "session.choose-customer", actorKind: "customer-user", subjectId: second.id },
    ]);
    expect(await refusalOf(choose(user, store, first, second.id))).toBe("NotFound not-found");
    const again = await choose(second, store, next, user.id);
    expect((await customerUserDoor.userOf(again))?.id).toBe(user.id);
    expect((await customerUserDoor.userOf(await enter()))?.id).toBe(user.id);
  });

  test("of two clicks at once one changes over", async () => {
    const { store, user, second, enter } = await aPersonOfSeveral();
    const secret = await enter();
    const clicks = [1, 2].map(() => refusalOf(choose(user, store, secret, second.id)));
    expect((await Promise.all(clicks)).sort()).toEqual(["NotFound not-found", "done"]);
  });

  test.each([
    ["suspended", { status: "suspended" }],
    ["deleted", { deletedAt: new Date() }],
    ["given another password", { passwordHash: "$argon2id$another" }],
    ["left without one", { passwordHash: null }],
  ] as const)("does not get in where they have been %s meanwhile", async (_, to) => {
    const { store, user, second, enter } = await aPersonOfSeveral();
    const secret = await enter();
    await change(second.id, to);
    expect(await otherCustomers(asActor(user, store), secret)).toEqual([]);
    expect(await refusalOf(choose(user, store, secret, second.id))).toBe("NotFound not-found");
    expect((await customerUserDoor.userOf(secret))?.id).toBe(user.id);
  });
});

test("an operator who looks as somebody has no choice", async () => {
  const { store, user, second } = await aPersonOfSeveral();
  const { id, name } = await makeOperator(store);
  const view = { viewedBy: id, viewReason: "They asked." };
  const also = { [second.id]: "x" };
  const secret = await viewDoor.open(db, user.id, null, { ip: "10.0.0.1", userAgent: null, view, also });
  expect(await viewDoor.userOf(secret)).toMatchObject({ id: user.id, hasOthers: false });
  const seen = { ...asActor(user, store), viewedBy: { id, name, reason: "They asked.", until: new Date() } };
  expect(await otherCustomers(seen, secret)).toEqual([]);
  expect(await refusalOf(chooseCustomer(seen, second.id, { secret, userAgent: null }))).toBe(
    "Forbidden not-while-viewing",
  );
});
