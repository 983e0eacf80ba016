import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { customerUserDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { customerPasswordResets, customerUsers, customerUserSessions } from "~/db/schema";
import { approveCustomerUser } from "~/domain/customer-users/approve";
import { changeCustomerUser } from "~/domain/customer-users/change";
import { countUsersOf, deleteCustomerUser } from "~/domain/customer-users/delete";
import { denyCustomerUser } from "~/domain/customer-users/deny";
import { findCustomerUser } from "~/domain/customer-users/find";
import { makePasswordLink } from "~/domain/customer-users/make-password-link";
import { findPasswordReset } from "~/domain/customer-users/reset-password";
import { signIn } from "~/domain/customer-users/sign-in";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { aVisitor, PASSWORD } from "../../support/people";
import { aTeamWithUsers, userChange } from "../../support/users";
import { auditOf, makeOperator, makeStaff, ownerOf, refusalOf } from "../../support/world";

const session = (userId: string) => customerUserDoor.open(db, userId, null, { ip: "", userAgent: null });
const rowOf = async (id: string) => (await db.select().from(customerUsers).where(eq(customerUsers.id, id)))[0]!;
const linkVoid = { code: "link-void" };
const asked = (email: string) => ({ email, password: PASSWORD, former: null, userAgent: null });

describe("deleting a user", () => {
  test("ends their sessions and links at once, and makes the next oldest the first user", async () => {
    const { store, owner, at, users } = await aTeamWithUsers(3);
    const [first, second, third] = users as [(typeof users)[0], (typeof users)[0], (typeof users)[0]];
    const [secret, token] = [await session(first.id), (await makePasswordLink(owner, at, "copy"))!];
    await deleteCustomerUser(owner, at);
    expect(await customerUserDoor.userOf(secret)).toBeNull();
    await expect(findPasswordReset(aVisitor(), store, token)).rejects.toMatchObject(linkVoid);
    await expect(signIn(aVisitor(), store, asked(first.email))).rejects.toMatchObject({ code: "wrong-credentials" });
    expect(await refusalOf(findCustomerUser(owner, at))).toBe("NotFound not-found");
    expect(await findCustomerUser(owner, { ...at, id: second.id })).toMatchObject({ first: true });
    expect(await findCustomerUser(owner, { ...at, id: third.id })).toMatchObject({ first: false });
    expect((await auditOf(first.id)).at(-1)).toMatchObject({
      deed: "customer-user.delete",
      before: { name: first.name, email: first.email, status: "active" },
      after: null,
    });
    expect(await rowOf(first.id)).toMatchObject({ passwordHash: null, deletedAt: expect.any(Date) as Date });
  });

  test("is for owners and operations alone, and done once", async () => {
    const { owner, at } = await aTeamWithUsers();
    const { sales, viewer, operations } = await makeStaff(owner.company);
    for (const actor of [sales, viewer])
      expect(await refusalOf(deleteCustomerUser(actor, at))).toBe("Forbidden role-not-allowed");
    for (const actor of [await ownerOf(), await ownerOf("vendor")])
      expect(await refusalOf(deleteCustomerUser(actor, at))).toBe("NotFound not-found");
    const both = await Promise.all([owner, operations].map((actor) => refusalOf(deleteCustomerUser(actor, at))));
    expect(both.toSorted()).toEqual(["NotFound not-found", "done"]);
  });

  test("while somebody edits: the user is gone, whoever was first", async () => {
    for (let round = 0; round < 5; round++) {
      const { owner, at, user } = await aTeamWithUsers();
      const change = await userChange(owner, at, { name: "Edited" });
      const edited = async () => refusalOf(changeCustomerUser(owner, at, change));
      const [outcome] = await Promise.all([edited(), deleteCustomerUser(owner, at)]);
      expect(["done", "NotFound not-found"]).toContain(outcome);
      expect((await rowOf(user.id)).deletedAt).not.toBeNull();
    }
  });
});

describe("deleting their customer", () => {
  test("takes every login with it, and says so in the audit row", async () => {
    const { store, owner, at, users } = await aTeamWithUsers(2);
    const secrets = await Promise.all(users.map(({ id }) => session(id)));
    const token = (await makePasswordLink(owner, at, "copy"))!;
    expect(await countUsersOf(at.tierAccountId)).toBe(2);
    await deleteTierAccount(owner, at.tierAccountId);
    expect(await countUsersOf(at.tierAccountId)).toBe(0);
    for (const secret of secrets) expect(await customerUserDoor.userOf(secret)).toBeNull();
    for (const { id } of users) {
      expect(await db.select().from(customerUserSessions).where(eq(customerUserSessions.userId, id))).toEqual([]);
      const links = await db.select().from(customerPasswordResets).where(eq(customerPasswordResets.customerUserId, id));
      expect(links.filter(({ withdrawnAt }) => withdrawnAt === null)).toEqual([]);
    }
    await expect(findPasswordReset(aVisitor(), store, token)).rejects.toMatchObject(linkVoid);
    const entries = await auditOf(at.tierAccountId);
    expect(entries.at(-1)).toMatchObject({
      deed: "tier-account.delete",
      after: { usersDeleted: users.map(({ id }) => id).toSorted() },
    });
  });
});

describe("somebody who waits for approval", () => {
  test("gets in once approved; of two who approve the second hears who was first", async () => {
    const { store, owner, at, user } = await aTeamWithUsers(1, { status: "pending" });
    const colleague = await makeOperator(owner.company, "sales");
    const approvals = await Promise.allSettled([owner, colleague].map((actor) => approveCustomerUser(actor, at)));
    const [winner] = [owner, colleague].filter((_, index) => approvals[index]!.status === "fulfilled");
    const refusals = approvals.filter((one) => one.status === "rejected");
    expect(refusals).toMatchObject([
      { reason: { code: "user-decided", parameters: { by: winner!.name, status: "active" } } },
    ]);
    await signIn(aVisitor(), store, asked(user.email));
    expect((await auditOf(user.id)).filter(({ deed }) => deed === "customer-user.approve")).toMatchObject([
      { before: { status: "pending" }, after: { status: "active" } },
    ]);
  });

  test("is denied with a reason: kept, never a login or a first user, the address free", async () => {
    const { store, owner, at, users } = await aTeamWithUsers(2, { status: "pending" });
    await denyCustomerUser(owner, at, "Unknown there");
    expect(await rowOf(at.id)).toMatchObject({ status: "pending", denialReason: "Unknown there", passwordHash: null });
    await expect(signIn(aVisitor(), store, asked(users[0]!.email))).rejects.toMatchObject({
      code: "wrong-credentials",
    });
    expect(await findCustomerUser(owner, { ...at, id: users[1]!.id })).toMatchObject({ first: true });
    expect(await refusalOf(approveCustomerUser(owner, at))).toBe("NotFound not-found");
    expect(await auditOf(at.id)).toMatchObject([{ deed: "customer-user.deny", after: { reason: "Unknown there" } }]);
  });

  test("is nobody who is in already, and nobody a viewer or a stranger decides on", async () => {
    const { owner, at } = await aTeamWithUsers(1, { status: "pending" });
    const { viewer, sales } = await makeStaff(owner.company);
    for (const deed of [approveCustomerUser, (a: typeof owner, b: typeof at) => denyCustomerUser(a, b, "No")]) {
      expect(await refusalOf(deed(viewer, at))).toBe("Forbidden role-not-allowed");
      expect(await refusalOf(deed(await ownerOf(), at))).toBe("NotFound not-found");
    }
    await changeCustomerUser(sales, at, await userChange(sales, at, { name: "Renamed" }));
    await approveCustomerUser(owner, at);
    const decided = { code: "user-decided", parameters: { by: owner.name } };
    await expect(denyCustomerUser(sales, at, "No")).rejects.toMatchObject(decided);
  });
});
