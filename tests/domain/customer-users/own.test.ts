import { describe, expect, test } from "vitest";
import { customerUserDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { changeProfile, findProfile, ProfileForm } from "~/domain/customer-users/profile";
import { endOtherSessions, endSession, findSession, listSessions } from "~/domain/customer-users/sessions";
import { aStorefront, asActor, aCustomerUser } from "../../support/people";
import { auditOf, refusalOf } from "../../support/world";

const profile = {
  name: "Ana Maria Sousa",
  phone: "+351 22 555 0147",
  language: "pt",
  timeZone: "Europe/Lisbon",
} as const;

async function aPerson() {
  const { store, user } = await aStorefront();
  return { user, store, actor: asActor(user, store) };
}

const signedIn = (id: string, userAgent: string) =>
  customerUserDoor.open(db, id, null, { ip: "203.0.113.7", userAgent });

describe("a person's own profile", () => {
  test("is changed by them, with before and after in the audit trail", async () => {
    const { actor, user } = await aPerson();
    expect(await changeProfile(actor, profile, 1)).toEqual({ changed: true });
    expect(await findProfile(actor)).toEqual({ ...profile, version: 2 });
    const [entry, ...more] = await auditOf(user.id);
    expect(more).toEqual([]);
    const before = { name: user.name, phone: null, language: null, timeZone: null };
    expect(entry).toMatchObject({
      actorKind: "customer-user",
      deed: "customer-user.change-profile",
      before,
      after: profile,
    });
  });

  test("saved as it is changes nothing; saved over a newer one is refused", async () => {
    const { actor, user } = await aPerson();
    await changeProfile(actor, profile, 1);
    expect(await changeProfile(actor, profile, 1)).toEqual({ changed: false });
    expect(await refusalOf(changeProfile(actor, { ...profile, name: "A" }, 1))).toBe("Conflict settings-stale");
    expect(await auditOf(user.id)).toHaveLength(1);
  });

  test("takes what a person means, and nothing else", () => {
    expect(ProfileForm.parse({ name: " Ana\n", baseVersion: "1" })).toEqual({
      ...{ name: "Ana", phone: null, language: null, timeZone: null, baseVersion: 1 },
    });
    for (const wrong of [{ name: " " }, { phone: "none" }, { language: "tlh" }, { timeZone: "Nowhere/None" }])
      expect(ProfileForm.safeParse({ name: "Ana", baseVersion: "1", ...wrong }).success).toBe(false);
  });
});

describe("a person's sessions", () => {
  test("are listed newest first, with the one that asks marked, and never another's", async () => {
    const [one, other] = [await aPerson(), await aPerson()];
    const first = await signedIn(one.user.id, "Firefox");
    const second = await signedIn(one.user.id, "Safari");
    await signedIn(other.user.id, "Chrome");
    const sessions = await listSessions(one.actor, second);
    expect(sessions.map(({ userAgent, current }) => [userAgent, current]).sort()).toEqual([
      ["Firefox", false],
      ["Safari", true],
    ]);
    expect(sessions.map(({ id }) => id)).not.toContain(first);
  });

  test("are ended one at a time, at once", async () => {
    const { actor, user } = await aPerson();
    const [here, there] = [await signedIn(user.id, "Firefox"), await signedIn(user.id, "Safari")];
    const { id } = (await listSessions(actor, here)).find(({ current }) => !current)!;
    expect(await findSession(actor, id)).toMatchObject({ userAgent: "Safari" });
    await endSession(actor, id);
    expect(await customerUserDoor.userOf(there)).toBeNull();
    expect(await customerUserDoor.userOf(here)).not.toBeNull();
    expect(await refusalOf(endSession(actor, id))).toBe("NotFound not-found");
    expect((await auditOf(user.id)).map(({ deed }) => deed)).toEqual(["session.end"]);
  });

  test("are ended everywhere else", async () => {
    const { actor, user } = await aPerson();
    const here = await signedIn(user.id, "Firefox");
    const elsewhere = [await signedIn(user.id, "Safari"), await signedIn(user.id, "Chrome")];
    expect(await endOtherSessions(actor, here)).toBe(2);
    for (const secret of elsewhere) expect(await customerUserDoor.userOf(secret)).toBeNull();
    expect(await customerUserDoor.userOf(here)).not.toBeNull();
  });

  test("are nobody else's to see or to end", async () => {
    const { actor, user, store } = await aPerson();
    const colleague = await aCustomerUser({ companyId: store.id, tierAccountId: user.tierAccountId });
    const theirs = await signedIn(colleague.id, "Firefox");
    const id = (await listSessions(asActor(colleague, store), null))[0]!.id;
    expect(await refusalOf(findSession(actor, id))).toBe("NotFound not-found");
    expect(await refusalOf(endSession(actor, id))).toBe("NotFound not-found");
    await endOtherSessions(actor, "");
    expect(await customerUserDoor.userOf(theirs)).not.toBeNull();
  });
});
