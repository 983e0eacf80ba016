import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { customerUserDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { auditEntries, customerPasswordResets, customerUsers, messages, signUps } from "~/db/schema";
import { changeCustomerUser } from "~/domain/customer-users/change";
import { deleteCustomerUser } from "~/domain/customer-users/delete";
import { listDeletedUsers } from "~/domain/customer-users/deleted";
import { eraseCustomerUser, findErasable } from "~/domain/customer-users/erase";
import { listCustomerUsers } from "~/domain/customer-users/list";
import { makePasswordLink } from "~/domain/customer-users/make-password-link";
import { changeProfile } from "~/domain/customer-users/profile";
import { sendPortalUrl } from "~/domain/customer-users/send-portal-url";
import { customerUserQuery } from "~/domain/customer-users/query";
import { viewAsCustomer } from "~/domain/customer-users/view-as";
import { drawId } from "~/domain/public-id";
import { asActor } from "../../support/people";
import { aTeamWithUsers, userChange } from "../../support/users";
import { makeStaff, ownerOf, refusalOf } from "../../support/world";

const KNOWN = { name: "Benedita Xavier", email: "benedita@xavier.example", phone: "+351 22 555 0199" };
const FROM = "10.1.2.3";

/** Somebody of whom the installation knows what people leave behind: letters, links, sessions, a sign-up and deeds. */
async function somebody() {
  const team = await aTeamWithUsers(2);
  const { owner, at, user, store } = team;
  await changeCustomerUser(owner, at, await userChange(owner, at, KNOWN));
  const [{ version } = { version: 0 }] = await db.select().from(customerUsers).where(eq(customerUsers.id, user.id));
  const named = { ...user, ...KNOWN };
  await changeProfile(asActor(named, store), { ...KNOWN, language: "pt", timeZone: "Europe/Lisbon" }, version);
  await makePasswordLink(owner, at, "copy");
  await makePasswordLink(owner, at, "mail");
  await sendPortalUrl(owner, at);
  await viewAsCustomer(owner, at, { reason: "A look at an invoice", former: null, userAgent: null });
  const secret = await customerUserDoor.open(db, user.id, null, { ip: FROM, userAgent: "Firefox" });
  const address = { addressLine1: "", addressLine2: "", city: "", state: "", postalCode: "", country: "PT" };
  const answers = { organization: "Xavier, Lda.", ...KNOWN, taxId: "", ...address };
  const signUp = {
    ...{ companyId: store.id, status: "approved" as const, ip: FROM, passwordHash: "hash" },
    ...{ tierAccountId: at.tierAccountId, answers },
  };
  const signUpId = drawId("signUp");
  await db.insert(signUps).values([
    { ...signUp, id: signUpId, email: KNOWN.email, customerUserId: user.id },
    { ...signUp, id: drawId("signUp"), email: KNOWN.email.toUpperCase() },
  ]);
  await db
    .update(customerUsers)
    .set({ lastSignInAt: new Date(), denialReason: `Is ${KNOWN.name} who they say?` })
    .where(eq(customerUsers.id, user.id));
  await db.insert(messages).values({
    ...{
      id: drawId("message"),
      companyId: store.id,
      kind: "sign-up-approved",
      personId: signUpId,
      createdBy: owner.id,
    },
    ...{ recipient: KNOWN.email, details: { name: KNOWN.name }, status: "dropped", trouble: `no ${KNOWN.email} here` },
  });
  return { ...team, secret };
}

/** Everything in the database in which one of these words stands, by table. */
async function standsIn(words: readonly string[]): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const pattern = words.map((word) => word.replace(/[+.]/g, "\\$&")).join("|");
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(name)} t where t::text ~* ${pattern}`,
    );
    if (row!.count > 0) found.push(name);
  }
  return found;
}

describe("erasing a person", () => {
  test("leaves nothing by which they are known, anywhere, and what was done readable", async () => {
    const { owner, at, user, secret, store } = await somebody();
    const words = [...Object.values(KNOWN), FROM];
    expect(await standsIn(words)).toEqual(
      expect.arrayContaining([
        "audit_entries",
        "customer_user_sessions",
        "customer_users",
        "messages",
        "sign_ups",
      ]) as string[],
    );
    const before = await db.$count(auditEntries, eq(auditEntries.subjectId, user.id));
    await eraseCustomerUser(owner, at);
    expect(await standsIn(words)).toEqual([]);
    expect(await customerUserDoor.userOf(secret)).toBeNull();
    const empty = { phone: null, language: null, timeZone: null, passwordHash: null, lastSignInAt: null };
    expect(await db.select().from(customerUsers).where(eq(customerUsers.id, user.id))).toMatchObject([empty]);

    const ofUser = eq(auditEntries.subjectId, user.id);
    const entries = await db.select().from(auditEntries).where(ofUser).orderBy(auditEntries.id);
    expect(entries).toHaveLength(before + 1);
    const own = entries.find(({ deed }) => deed === "customer-user.change-profile");
    expect(own).toMatchObject({
      actorName: "Erased person",
      ip: null,
      after: { name: "erased", timeZone: "Europe/Lisbon" },
    });
    expect(entries.at(-1)).toMatchObject({ deed: "customer-user.erase", actorName: owner.name, before: null });
    expect(await db.select().from(messages).where(eq(messages.personId, user.id))).toMatchObject([
      { status: "dropped", recipient: "" },
      { status: "dropped", recipient: "" },
    ]);
    const erased = { answers: { organization: "Xavier, Lda.", name: "Erased person" }, ip: null, passwordHash: null };
    expect(await db.select().from(signUps).where(eq(signUps.companyId, store.id))).toMatchObject([erased, erased]);
    const ofPerson = eq(customerPasswordResets.customerUserId, user.id);
    expect(await db.$count(customerPasswordResets, ofPerson)).toBe(0);
  });

  test("deletes a login that is still there, and the next oldest becomes the first user", async () => {
    const { owner, at, users } = await somebody();
    await eraseCustomerUser(owner, at);
    const { rows } = await listCustomerUsers(owner, customerUserQuery(new URLSearchParams(), at.tierAccountId));
    expect(rows).toMatchObject([{ id: users[1]!.id, first: true }]);
  });

  test("is for people deleted long ago too, and done once", async () => {
    const { owner, at, user } = await somebody();
    await deleteCustomerUser(owner, at);
    expect(await listDeletedUsers(owner, at.tierAccountId)).toMatchObject([{ id: user.id, name: KNOWN.name }]);
    const both = await Promise.all([1, 2].map(() => refusalOf(eraseCustomerUser(owner, at))));
    expect(both.toSorted()).toEqual(["NotFound not-found", "done"]);
    expect(await listDeletedUsers(owner, at.tierAccountId)).toEqual([]);
    expect(await refusalOf(findErasable(owner, at))).toBe("NotFound not-found");
  });

  test("is for owners and operations of this store alone", async () => {
    const { owner, at } = await somebody();
    const { sales, viewer } = await makeStaff(owner.company);
    for (const actor of [sales, viewer]) {
      expect(await refusalOf(eraseCustomerUser(actor, at))).toBe("Forbidden role-not-allowed");
      expect(await refusalOf(listDeletedUsers(actor, at.tierAccountId))).toBe("Forbidden role-not-allowed");
    }
    for (const actor of [await ownerOf(), await ownerOf("vendor")])
      expect(await refusalOf(eraseCustomerUser(actor, at))).toBe("NotFound not-found");
  });

  test("leaves others in the audit trail as they were", async () => {
    const { owner, at, users } = await somebody();
    const other = { ...at, id: users[1]!.id };
    await changeCustomerUser(owner, other, await userChange(owner, other, { name: "Rui Prates" }));
    await eraseCustomerUser(owner, at);
    const [entry] = await db.select().from(auditEntries).where(eq(auditEntries.subjectId, other.id));
    expect(entry).toMatchObject({ actorName: owner.name, after: { name: "Rui Prates" } });
  });
});
