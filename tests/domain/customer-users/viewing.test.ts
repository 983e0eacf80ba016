import { desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { fingerprint } from "~/auth/secrets";
import { customerUserDoor, viewDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { auditEntries, companies, customerUsers, customerUserSessions, memberships } from "~/db/schema";
import { changeStoreSettings } from "~/domain/companies/store-settings";
import { changePassword } from "~/domain/customer-users/change-password";
import { listColleagues, sendColleagueLink, suspendColleague } from "~/domain/customer-users/colleagues";
import { changeProfile } from "~/domain/customer-users/profile";
import { endOtherSessions, endSession, listSessions } from "~/domain/customer-users/sessions";
import { switchCustomerUsers } from "~/domain/customer-users/suspend-many";
import { viewAsCustomer } from "~/domain/customer-users/view-as";
import { endView } from "~/domain/customer-users/viewing";
import { asActor, OTHER_PASSWORD, PASSWORD } from "../../support/people";

import { aTeamWithUsers } from "../../support/users";
import { makeStaff, refusalOf } from "../../support/world";

const reason = "An order is missing on their screen.";
const asked = { reason, former: null, userAgent: "Firefox" };

/** An operator who looks at the portal as a customer's first user. */
async function aView() {
  const team = await aTeamWithUsers(2);
  const secret = await viewAsCustomer(team.owner, team.at, asked);
  const viewedBy = (await viewDoor.userOf(secret))!.viewedBy!;
  return { ...team, secret, viewedBy, seen: { ...asActor(team.user, team.store), viewedBy } };
}

const entriesOf = (subjectId: string) =>
  db.select().from(auditEntries).where(eq(auditEntries.subjectId, subjectId)).orderBy(desc(auditEntries.id));

describe("looking at the portal as a customer's user", () => {
  test("ends after 30 minutes however much is looked at, and is no session of the person", async () => {
    const { secret, viewedBy, user, owner } = await aView();
    expect(viewedBy).toMatchObject({ id: owner.id, reason });
    const minutes = (viewedBy.until.getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(29);
    expect(minutes).toBeLessThanOrEqual(30);
    expect(await customerUserDoor.userOf(secret)).toBeNull();
    expect(await listSessions(asActor(user, owner.company), null)).toEqual([]);

    const early = new Date(Date.now() - 31 * 60_000);
    await db
      .update(customerUserSessions)
      .set({ createdAt: early, expiresAt: new Date(Date.now() + 60_000) })
      .where(eq(customerUserSessions.id, fingerprint(secret)));
    expect(await viewDoor.userOf(secret)).toBeNull();
  });

  test("is no way in for a session that the person opened", async () => {
    const { user } = await aTeamWithUsers();
    const secret = await db.transaction((tx) => customerUserDoor.open(tx, user.id, null, { ip: "", userAgent: null }));
    expect(await viewDoor.userOf(secret)).toBeNull();
    expect(await customerUserDoor.userOf(secret)).toMatchObject({ viewedBy: null });
  });

  test("ends at once with the operator's or the person's way in", async () => {
    const first = await aView();
    await db.update(memberships).set({ suspendedAt: new Date() }).where(eq(memberships.operatorId, first.owner.id));
    expect(await viewDoor.userOf(first.secret)).toBeNull();

    const second = await aView();
    await db.update(memberships).set({ role: "viewer" }).where(eq(memberships.operatorId, second.owner.id));
    expect(await viewDoor.userOf(second.secret)).toBeNull();

    const third = await aView();
    expect(await switchCustomerUsers(third.owner, [third.user.id], "suspend")).toBe(1);
    expect(await viewDoor.userOf(third.secret)).toBeNull();
  });

  test("of somebody with a temporary password is not led to replace it, and ends the view of before", async () => {
    const { secret: former, owner, at, user } = await aView();
    await db.update(customerUsers).set({ mustChangePassword: true }).where(eq(customerUsers.id, user.id));
    const secret = await viewAsCustomer(owner, at, { ...asked, former });
    expect(await viewDoor.userOf(secret)).toMatchObject({ mustChangePassword: false });
    expect(await viewDoor.userOf(former)).toBeNull();
  });

  test("manages no colleagues, as the first user does", async () => {
    const { seen, owner } = await aView();
    await changeStoreSettings(owner, { people: { inviteFirstUser: false, firstUserManages: true } }, 0);
    expect((await listColleagues({ ...seen, viewedBy: null })).manages).toBe(true);
    expect((await listColleagues(seen)).manages).toBe(false);
  });

  test("leaves passwords, profiles, sessions and users alone", async () => {
    const { seen, users } = await aView();
    const profile = { name: "Somebody", phone: null, language: null, timeZone: null };
    const forbidden = "Forbidden not-while-viewing";
    const change = { current: PASSWORD, password: OTHER_PASSWORD, userAgent: null };
    expect(await refusalOf(changePassword(seen, change))).toBe(forbidden);
    expect(await refusalOf(changeProfile(seen, profile, 1))).toBe(forbidden);
    expect(await refusalOf(endSession(seen, "any"))).toBe(forbidden);
    expect(await refusalOf(endOtherSessions(seen, "any"))).toBe(forbidden);
    expect(await refusalOf(suspendColleague(seen, users[1]!.id))).toBe(forbidden);
    expect(await refusalOf(sendColleagueLink(seen, users[1]!.id))).toBe(forbidden);
  });

  test("is not ended by the person, who does not see it", async () => {
    const { secret, user, store } = await aView();
    const person = asActor(user, store);
    expect(await refusalOf(endSession(person, fingerprint(secret)))).toBe("NotFound not-found");
    expect(await endOtherSessions(person, "none")).toBe(0);
    expect(await viewDoor.userOf(secret)).toMatchObject({ id: user.id });
  });

  test("names both in the audit trail, from beginning to end", async () => {
    const { seen, secret, user, owner } = await aView();
    await endView(seen, secret);
    expect(await viewDoor.userOf(secret)).toBeNull();
    const who = { actorKind: "operator", actorId: owner.id, actorName: owner.name, asId: user.id, asName: user.name };
    expect((await entriesOf(user.id)).slice(0, 2)).toMatchObject([
      { deed: "customer-user.end-view", ...who },
      { deed: "customer-user.view", after: { reason, minutes: 30 }, ...who },
    ]);
  });

  test("is for active people only, and not for viewers, vendors and other companies", async () => {
    const { store, owner, at, user } = await aTeamWithUsers();
    expect(await refusalOf(viewAsCustomer((await makeStaff(store)).viewer, at, asked))).toBe(
      "Forbidden role-not-allowed",
    );
    const stranger = (await aTeamWithUsers()).owner;
    expect(await refusalOf(viewAsCustomer(stranger, at, asked))).toBe("NotFound not-found");
    await db.update(companies).set({ nickname: null }).where(eq(companies.id, store.id));
    expect(await refusalOf(viewAsCustomer(owner, at, asked))).toBe("Conflict no-nickname");
    await switchCustomerUsers(owner, [user.id], "suspend");
    expect(await refusalOf(viewAsCustomer(owner, at, asked))).toBe("Conflict user-not-active");
  });

  test("cannot be ended by the person, who is not looking at anything", async () => {
    const { user, store } = await aTeamWithUsers();
    expect(await refusalOf(endView(asActor(user, store), "any"))).toBe("NotFound not-found");
  });
});
