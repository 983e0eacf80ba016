import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db/client";
import { auditEntries, customerUsers } from "~/db/schema";
import { findGoneUser, listAllDeletedUsers } from "~/domain/customer-users/deleted";
import { deleteCustomerUser } from "~/domain/customer-users/delete";
import { eraseCustomerUser, findErasable } from "~/domain/customer-users/erase";
import { approveSignUp } from "~/domain/sign-ups/approve";
import { findSignUp } from "~/domain/sign-ups/find";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { aSignUp, aStoreWith, usersOf } from "../../support/sign-ups";
import { aTeamWithUsers } from "../../support/users";
import { makeStaff, ownerOf, refusalOf } from "../../support/world";

const all = { size: 50 };

describe("the people of a customer that is deleted", () => {
  test("are among all who are deleted, and can be erased", async () => {
    const { owner, at, user, users } = await aTeamWithUsers(2);
    await deleteTierAccount(owner, at.tierAccountId);
    const { rows } = await listAllDeletedUsers(owner, all);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(users.map(({ id }) => id).toSorted());
    expect(rows[0]).toMatchObject({ customer: { id: at.tierAccountId, gone: true } });
    expect(await findErasable(owner, at)).toMatchObject({ customer: { gone: true } });
    expect(await eraseCustomerUser(owner, at)).toEqual({ gone: true });
    expect((await listAllDeletedUsers(owner, all)).rows.map(({ id }) => id)).toEqual([users[1]!.id]);
    const [row] = await db.select().from(customerUsers).where(eq(customerUsers.id, user.id));
    expect(row).toMatchObject({ name: "Erased person" });
  });

  test("are listed page by page, the latest first, to owners and operations of this store alone", async () => {
    const { owner, at, users } = await aTeamWithUsers(3);
    for (const { id } of users) await deleteCustomerUser(owner, { ...at, id });
    const first = await listAllDeletedUsers(owner, { size: 2 });
    expect(first.rows.map(({ id }) => id)).toEqual([users[2]!.id, users[1]!.id]);
    const [value, id] = JSON.parse(Buffer.from(first.next!, "base64url").toString()) as [string, string];
    const next = await listAllDeletedUsers(owner, { size: 2, after: [value, id] });
    expect([next.rows.map((row) => row.id), next.next]).toEqual([[users[0]!.id], null]);
    const { sales, viewer } = await makeStaff(owner.company);
    for (const actor of [sales, viewer])
      expect(await refusalOf(listAllDeletedUsers(actor, all))).toBe("Forbidden role-not-allowed");
    expect((await listAllDeletedUsers(await ownerOf(), all)).rows).toEqual([]);
    expect(await refusalOf(listAllDeletedUsers(await ownerOf("vendor"), all))).toBe("NotFound not-found");
  });

  test("are named to this store alone, as long as they are known", async () => {
    const { owner, at, user } = await aTeamWithUsers();
    expect(await findGoneUser(owner, at)).toBeNull();
    await deleteCustomerUser(owner, at);
    expect(await findGoneUser(owner, at)).toEqual({ id: user.id, name: user.name, erased: false });
    expect(await findGoneUser(await ownerOf(), at)).toBeNull();
    await eraseCustomerUser(owner, at);
    expect(await findGoneUser(owner, at)).toMatchObject({ erased: true });
  });
});

describe("erasing somebody who signed up", () => {
  test("takes the person out of the audit trail, and leaves what organizations are called", async () => {
    const { store, owner, resellerId } = await aStoreWith();
    const name = "Oisín Byrne";
    for (const organization of [name, `${name} & Daughters`]) {
      const { id, answers } = await aSignUp(store, { name, organization });
      await approveSignUp(owner, id, resellerId);
      const { tierAccountId, customerUserId, became } = await findSignUp(owner, id);
      expect(became).toEqual({ name, gone: false });
      await eraseCustomerUser(owner, { tierAccountId: tierAccountId!, id: customerUserId! });
      const entries = await db.select().from(auditEntries).where(eq(auditEntries.subjectId, id));
      const approved = entries.find(({ deed }) => deed === "sign-up.approve")!;
      const reseller = expect.objectContaining({
        id: resellerId,
        name: expect.stringMatching(/^(?!erased)/) as string,
      });
      expect(approved.after).toMatchObject({
        account: {
          ...{ name: organization, parent: reseller as unknown },
          contactInfo: { contact: { firstName: "erased", lastName: "erased", email: "erased", phone: "erased" } },
        },
      });
      expect(JSON.stringify(entries)).not.toContain(answers.email);
      const visitors = entries.filter(({ actorKind }) => actorKind === "visitor");
      expect(visitors.map(({ ip }) => ip)).toEqual(visitors.map(() => null));
      expect((await findSignUp(owner, id)).became).toEqual({ name: null, gone: false });
    }
    expect((await usersOf(store)).map((user) => user.name)).toEqual(["Erased person", "Erased person"]);
  });
});
