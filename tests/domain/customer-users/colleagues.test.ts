import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { customerUserDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { companies, customerUsers, messages } from "~/db/schema";
import { listOwnActivity } from "~/domain/activity/of-customer";
import { changeStoreSettings } from "~/domain/companies/store-settings";
import { listColleagues, sendColleagueLink, suspendColleague } from "~/domain/customer-users/colleagues";
import { changeCustomerUser } from "~/domain/customer-users/change";
import { deleteCustomerUser } from "~/domain/customer-users/delete";
import { eraseCustomerUser } from "~/domain/customer-users/erase";
import { makePasswordLink } from "~/domain/customer-users/make-password-link";
import { findPasswordReset } from "~/domain/customer-users/reset-password";
import { switchCustomerUsers } from "~/domain/customer-users/suspend-many";
import { viewAsCustomer } from "~/domain/customer-users/view-as";
import { asActor, aCustomerUser, aVisitor } from "../../support/people";
import { aTeamWithUsers, userChange } from "../../support/users";
import { addCustomer, refusalOf } from "../../support/world";

/** A customer with a first user and two more, on a storefront that lets first users look after the others, or not. */
async function aHouse(firstUserManages = true) {
  const team = await aTeamWithUsers(3);
  await changeStoreSettings(team.owner, { people: { inviteFirstUser: false, firstUserManages } }, 0);
  const [first, second, third] = team.users.map((user) => asActor(user, team.store));
  return { ...team, first: first!, second: second!, third: third! };
}

const statusOf = async ({ id }: { id: string }) =>
  (await db.select({ status: customerUsers.status }).from(customerUsers).where(eq(customerUsers.id, id)))[0]?.status;

describe("colleagues", () => {
  test("are seen by everybody at the customer, the oldest first, and by nobody else", async () => {
    const { second, users, store, owner, resellerId } = await aHouse();
    const elsewhere = await addCustomer(owner, resellerId);
    await aCustomerUser({ companyId: store.id, tierAccountId: elsewhere });
    const list = await listColleagues(second);
    expect(list.users.map(({ id, first }) => [id, first])).toEqual(users.map(({ id }, at) => [id, at === 0]));
    expect(list.manages).toBe(false);
  });

  test("are suspended by the first user at once, who cannot let them in again", async () => {
    const { first, second } = await aHouse();
    const secret = await db.transaction((tx) =>
      customerUserDoor.open(tx, second.id, null, { ip: "", userAgent: null }),
    );
    expect((await listColleagues(first)).manages).toBe(true);
    await suspendColleague(first, second.id);
    expect(await statusOf(second)).toBe("suspended");
    expect(await customerUserDoor.userOf(secret)).toBeNull();
    expect(await refusalOf(suspendColleague(first, second.id))).toBe("Conflict user-not-active");
    expect(await refusalOf(sendColleagueLink(first, second.id))).toBe("Conflict user-not-active");
  });

  test("who are let in again find no session and no link of before", async () => {
    const { owner, at, store, first, second } = await aHouse();
    const secret = await customerUserDoor.open(db, second.id, null, { ip: "", userAgent: null });
    const token = (await makePasswordLink(owner, { ...at, id: second.id }, "copy"))!;
    await suspendColleague(first, second.id);
    expect(await switchCustomerUsers(owner, [second.id], "activate")).toBe(1);
    expect(await customerUserDoor.userOf(secret)).toBeNull();
    expect(await refusalOf(findPasswordReset(aVisitor(), store, token))).toBe("Conflict link-void");
  });

  test("are sent a password link by mail, one open at a time", async () => {
    const { first, second } = await aHouse();
    await sendColleagueLink(first, second.id);
    await sendColleagueLink(first, second.id);
    const sent = await db.select().from(messages).where(eq(messages.personId, second.id)).orderBy(messages.createdAt);
    expect(sent.map(({ kind, recipient, status }) => [kind, recipient, status])).toEqual([
      ["customer-password-link", second.email, "dropped"],
      ["customer-password-link", second.email, "waiting"],
    ]);
    await db.update(companies).set({ nickname: null }).where(eq(companies.id, first.company.id));
    expect(await refusalOf(sendColleagueLink(first, second.id))).toBe("Conflict no-nickname");
  });

  test("are left alone by others, by a first user who may not, and by strangers", async () => {
    const { first, second, third } = await aHouse();
    expect(await refusalOf(suspendColleague(second, third.id))).toBe("Forbidden colleagues-not-managed");
    expect(await refusalOf(suspendColleague(second, first.id))).toBe("Forbidden colleagues-not-managed");
    expect(await refusalOf(suspendColleague(first, first.id))).toBe("NotFound not-found");
    const other = await aHouse();
    expect(await refusalOf(suspendColleague(first, other.second.id))).toBe("NotFound not-found");
    const closed = await aHouse(false);
    expect(await refusalOf(suspendColleague(closed.first, closed.second.id))).toBe("Forbidden colleagues-not-managed");
    expect(await statusOf(third)).toBe("active");
  });

  test("are looked after by the next oldest once the first one is deleted", async () => {
    const { owner, at, first, second, third } = await aHouse();
    await deleteCustomerUser(owner, at);
    expect((await listColleagues(second)).users.map(({ id }) => id)).toEqual([second.id, third.id]);
    expect(await refusalOf(suspendColleague(second, first.id))).toBe("NotFound not-found");
    await suspendColleague(second, third.id);
    expect(await statusOf(third)).toBe("suspended");
  });
});

describe("the activity on the storefront", () => {
  const DEEDS = ["customer-user.suspend", "customer-user.view", "customer-user.delete"];
  const listed = async (user: Parameters<typeof listOwnActivity>[0], size = 50) =>
    (await listOwnActivity(user, DEEDS, { size })).rows.map(({ deed, subjectName }) => [deed, subjectName]);

  test("is one's own, for the first user everybody's, and tells who looked at the portal and why", async () => {
    const { owner, at, first, second, third } = await aHouse();
    await db.update(customerUsers).set({ name: "Rui" }).where(eq(customerUsers.id, second.id));
    await suspendColleague(first, second.id);
    await viewAsCustomer(owner, at, { reason: "A look at an invoice", former: null, userAgent: null });
    expect(await listed(first)).toEqual([
      ["customer-user.view", first.name],
      ["customer-user.suspend", "Rui"],
    ]);
    expect(await listed(second)).toEqual([["customer-user.suspend", "Rui"]]);
    expect(await listed(third)).toEqual([]);
    const [view] = (await listOwnActivity(first, DEEDS, { size: 50 })).rows;
    expect(view).toMatchObject({ actorName: owner.name, asName: first.name, reason: "A look at an invoice" });
  });

  test("tells what Save really did, and calls nobody by name whose data has been erased", async () => {
    const { owner, at, first, second } = await aHouse();
    const whom = { ...at, id: second.id };
    const saved = async (about: Parameters<typeof userChange>[2]) =>
      changeCustomerUser(owner, whom, await userChange(owner, whom, about));
    await saved({ status: "suspended" });
    await saved({ status: "active" });
    await saved({ temporary: "a kettle of 5 herrings" });
    await saved({ phone: "+351 22 555 0199" });
    const newest = async (deeds: string[]) => (await listOwnActivity(first, deeds, { size: 50 })).rows;
    expect((await newest(["customer-user.change"])).map(({ deed }) => deed)).toEqual([
      "customer-user.change",
      "customer-user.set-temporary-password",
      "customer-user.activate",
      "customer-user.suspend",
    ]);
    await eraseCustomerUser(owner, whom);
    expect((await newest(["customer-user.change"])).map(({ subjectName }) => subjectName)).toEqual(Array(4).fill(null));
  });

  test("goes on page by page, and back", async () => {
    const { first, second, third } = await aHouse();
    await suspendColleague(first, second.id);
    await suspendColleague(first, third.id);
    const newest = await listOwnActivity(first, DEEDS, { size: 1 });
    expect([newest.rows.length, newest.previous]).toEqual([1, null]);
    const cursor = (text: string | null) => JSON.parse(Buffer.from(text!, "base64url").toString()) as [string, string];
    const older = await listOwnActivity(first, DEEDS, { size: 1, after: cursor(newest.next) });
    expect([older.rows.length, older.next]).toEqual([1, null]);
    const back = await listOwnActivity(first, DEEDS, { size: 1, before: cursor(older.previous) });
    expect(back.rows).toEqual(newest.rows);
    expect(back.previous).toBeNull();
  });
});
