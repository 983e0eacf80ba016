import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, test, vi } from "vitest";
import { operatorDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { companies, invitations, memberships, messages, operators } from "~/db/schema";
import { acceptInvitation, joinByInvitation } from "~/domain/invitations/accept";
import { findInvitation } from "~/domain/invitations/find";
import { listInvitations } from "~/domain/invitations/list";
import { inviteOperator } from "~/domain/invitations/make";
import { sendInvitationAgain } from "~/domain/invitations/send-again";
import { withdrawInvitation } from "~/domain/invitations/withdraw";
import { removeOperator } from "~/domain/operators/remove";
import { suspendOperator } from "~/domain/operators/suspend";
import { runJobsOnce } from "~/jobs/runner";
import { anOwner, givePassword, passwordGiven, setUpFactor } from "../../support/factors";
import { aVisitor, deedsOf, OTHER_PASSWORD, someEmail } from "../../support/people";
import { makeCompany, makeOperator, makeStaff, ownerOf, refusalOf } from "../../support/world";

const mail = await vi.hoisted(async () => {
  const { startMailServer } = await import("../../support/mail-server");
  const server = await startMailServer();
  process.env.SMTP_URL = server.url;
  return server;
});
afterAll(() => mail.close());

const arrived = async (address: string) => {
  await runJobsOnce(process.env.DATABASE_URL!);
  return mail.take(address);
};

const tokenIn = (text = "") => /\/invitation\/([\w-]+)/.exec(text)?.[1] ?? "";
const browser = { former: null, userAgent: "test" };
const chosen = { name: "Marta Lopes", password: OTHER_PASSWORD };
const VOID = "Conflict link-void";

/** Somebody is invited, and the mail has come. */
async function invited(owner = ownerOf(), email = someEmail(), role: "sales" | "owner" = "sales") {
  const by = await owner;
  const id = await inviteOperator(by, { name: "Marta <b>Lopes</b>", email, role });
  const [letter] = await arrived(email);
  return { owner: by, id, email, letter, token: tokenIn(letter?.text) };
}

const accept = (token: string, visitor = aVisitor()) => acceptInvitation(visitor, token, chosen, browser);

describe("an invitation", () => {
  test("is mailed as text and HTML with a link that is kept as a fingerprint, and lets its person in once", async () => {
    const { owner, id, email, letter, token } = await invited();
    expect(letter?.subject).toBe(`Work for ${owner.company.name} in Counterpart`);
    expect(letter?.text).toContain(`${owner.name} invites you to work for ${owner.company.name}`);
    expect(letter?.text).toContain("http://localhost:3000/invitation/");
    expect(letter?.html).toContain("&#60;b&#62;");
    expect(tokenIn(letter?.html)).toBe(token);
    expect(JSON.stringify(await db.select().from(invitations).where(eq(invitations.id, id)))).not.toContain(token);
    expect(JSON.stringify(await db.select().from(messages).where(eq(messages.personId, id)))).not.toContain(token);
    expect(await findInvitation(aVisitor(), token)).toMatchObject({ email, role: "sales", signsIn: false });

    const visitors = [aVisitor(), aVisitor(), aVisitor()];
    const outcomes = await Promise.all(visitors.map((visitor) => refusalOf(accept(token, visitor))));
    expect(outcomes.toSorted()).toEqual([VOID, VOID, "done"]);
    const winner = visitors[outcomes.indexOf("done")]!;
    expect(await deedsOf(winner)).toMatchObject([
      { deed: "invitation.accept", actorKind: "operator", subjectId: id, after: { email, role: "sales" } },
    ]);
    const { secret } = await signedInAgain(email);
    expect((await operatorDoor.userOf(secret))?.memberships).toMatchObject([
      { company: { id: owner.company.id }, role: "sales" },
    ]);
    expect(await refusalOf(findInvitation(aVisitor(), token))).toBe(VOID);
    expect(await listInvitations(owner)).toEqual([]);
  });

  test("signs its person in, ending the session of that browser", async () => {
    const { owner, token } = await invited();
    const former = await operatorDoor.open(db, owner.id, null, { ip: "", userAgent: null });
    const { secret, company, awaitsSecondFactor } = await acceptInvitation(aVisitor(), token, chosen, {
      former,
      userAgent: null,
    });
    expect([company.id, awaitsSecondFactor]).toEqual([owner.company.id, false]);
    expect(await operatorDoor.userOf(secret)).toMatchObject({ name: "Marta Lopes" });
    expect(await operatorDoor.userOf(former)).toBeNull();
  });

  test("asks for a password that is none of the first to be tried", async () => {
    const { owner, token, email } = await invited();
    const tried = (password: string) =>
      refusalOf(acceptInvitation(aVisitor(), token, { name: "M", password }, browser));
    expect(await tried("short")).toBe("Invalid password: password-too-short");
    expect(await tried("password1234")).toBe("Invalid password: password-common");
    expect(await tried(`${email.split("@")[0]}${owner.company.name}`)).toBe("Invalid password: password-common");
    expect(await tried(OTHER_PASSWORD)).toBe("done");
  });
});

const signedInAgain = async (email: string) => {
  const { signIn } = await import("~/domain/operators/sign-in");
  return signIn(aVisitor(), { email, password: OTHER_PASSWORD, former: null, userAgent: null });
};

describe("a link is void", () => {
  test("when it was withdrawn, replaced, has expired, was made up, or the company is suspended", async () => {
    const withdrawn = await invited();
    await withdrawInvitation(withdrawn.owner, withdrawn.id);
    const expired = await invited();
    await db
      .update(invitations)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(invitations.id, expired.id));
    const suspended = await invited();
    await db
      .update(companies)
      .set({ suspendedAt: sql`now()` })
      .where(eq(companies.id, suspended.owner.company.id));
    const replaced = await invited();
    await sendInvitationAgain(replaced.owner, replaced.id);
    expect(await refusalOf(findInvitation(aVisitor(), replaced.token))).toBe(VOID);
    const [again] = await arrived(replaced.email);
    for (const token of [withdrawn.token, expired.token, suspended.token, replaced.token, "made up", ""]) {
      expect(await refusalOf(findInvitation(aVisitor(), token))).toBe(VOID);
      expect(await refusalOf(accept(token))).toBe(VOID);
    }
    expect(await refusalOf(accept(tokenIn(again?.text)))).toBe("done");
    expect(await refusalOf(withdrawInvitation(replaced.owner, replaced.id))).toBe("Conflict invitation-decided");
    expect(await refusalOf(sendInvitationAgain(withdrawn.owner, withdrawn.id))).toBe("Conflict invitation-decided");
  });

  test("and a letter that still waits is not sent any more", async () => {
    const owner = await ownerOf();
    const email = someEmail();
    const id = await inviteOperator(owner, { name: "Late", email, role: "viewer" });
    expect(await refusalOf(sendInvitationAgain(owner, id))).toBe("Conflict message-waiting");
    expect(await listInvitations(owner)).toMatchObject([{ id, waits: true }]);
    await withdrawInvitation(owner, id);
    expect(await arrived(email)).toEqual([]);
    const rows = await db.select({ status: messages.status }).from(messages).where(eq(messages.personId, id));
    expect(rows).toEqual([{ status: "dropped" }]);
  });

  test("after sixty tries from one address nobody may try", async () => {
    const visitor = aVisitor();
    for (let time = 0; time < 60; time++) await refusalOf(findInvitation(visitor, "made up"));
    expect(await refusalOf(findInvitation(visitor, "made up"))).toBe("TooSoon too-many-tries");
  });
});

describe("inviting", () => {
  test("is for owners, within their company", async () => {
    const staff = await makeStaff(await makeCompany());
    const ask = { name: "Nia", email: someEmail(), role: "sales" } as const;
    for (const role of ["operations", "sales", "viewer"] as const)
      expect(await refusalOf(inviteOperator(staff[role], ask))).toBe("Forbidden role-not-allowed");
    const id = await inviteOperator(staff.owner, ask);
    const stranger = await ownerOf();
    for (const deed of [sendInvitationAgain, withdrawInvitation]) {
      expect(await refusalOf(deed(stranger, id))).toBe("NotFound not-found");
      expect(await refusalOf(deed(staff.operations, id))).toBe("Forbidden role-not-allowed");
    }
  });

  test("refuses who works here or is invited, in any case of letters; makes room once it has expired", async () => {
    const { owner, email, id } = await invited();
    const sales = await makeOperator(owner.company, "sales");
    await suspendOperator(owner, sales.id);
    const ask = (address: string) => inviteOperator(owner, { name: "Nia", email: address, role: "sales" });
    expect(await refusalOf(ask(sales.email.toUpperCase()))).toBe("Invalid email: operator-already");
    expect(await refusalOf(ask(email.toUpperCase()))).toBe("Invalid email: invited-already");
    await db
      .update(invitations)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(invitations.id, id));
    expect(await listInvitations(owner)).toMatchObject([{ id, expired: true }]);
    const again = await ask(email);
    expect(await listInvitations(owner)).toMatchObject([{ id: again, expired: false, waits: true }]);
    await arrived(email);
    expect(await listInvitations(owner)).toMatchObject([{ id: again, waits: false }]);
    const fresh = someEmail();
    const twice = await Promise.all([refusalOf(ask(fresh)), refusalOf(ask(fresh))]);
    expect(twice.toSorted()).toEqual(["Invalid email: invited-already", "done"]);
  });

  test("answers the same whether the address has a login elsewhere or not", async () => {
    const owner = await ownerOf();
    const known = await anOwner();
    const left: unknown[] = [];
    for (const email of [known.email, someEmail()]) {
      const id = await inviteOperator(owner, { name: "Nia", email, role: "sales" });
      const [row] = (await listInvitations(owner)).filter((one) => one.id === id);
      left.push({ ...row, id: "", email: "", expiresAt: "" });
    }
    expect(left[0]).toEqual(left[1]);
  });
});

describe("somebody with a login", () => {
  test("joins signed in with it, and nobody else does in their place", async () => {
    const known = await anOwner();
    const { owner, token } = await invited(ownerOf(), known.email.toUpperCase());
    expect(await findInvitation(aVisitor(), token)).toMatchObject({ signsIn: true });
    expect(await refusalOf(accept(token))).toBe("Conflict invitation-sign-in");
    expect(await refusalOf(joinByInvitation(await anOwner(), token))).toBe("Conflict invitation-of-another");
    const joined = await Promise.all([1, 2].map(() => refusalOf(joinByInvitation(known, token))));
    expect(joined.toSorted()).toEqual([VOID, "done"]);
    const rows = await db.select().from(memberships).where(eq(memberships.operatorId, known.id));
    expect(rows.map(({ companyId }) => companyId).toSorted()).toEqual([owner.company.id, known.company.id].toSorted());
    expect(await passwordGiven(known)).toBeTruthy();
  });

  test("that opens nothing any more chooses a new password, and still gives the second factor", async () => {
    const owner = await ownerOf();
    const sales = await makeOperator(owner.company, "sales");
    await givePassword(sales.id);
    await setUpFactor(sales);
    await removeOperator(owner, sales.id);
    const { token } = await invited(Promise.resolve(owner), sales.email);
    const { secret, awaitsSecondFactor } = await accept(token);
    expect(awaitsSecondFactor).toBe(true);
    expect(await operatorDoor.userOf(secret)).toBeNull();
    const rows = await db.select().from(operators).where(eq(operators.email, sales.email));
    expect(rows).toMatchObject([{ id: sales.id, name: sales.name }]);
    expect((await signedInAgain(sales.email)).awaitsSecondFactor).toBe(true);
  });

  test("suspended by the installation does not come in by an invitation", async () => {
    const known = await anOwner();
    await db
      .update(operators)
      .set({ suspendedAt: sql`now()` })
      .where(eq(operators.id, known.id));
    const { token } = await invited(ownerOf(), known.email);
    expect(await refusalOf(accept(token))).toBe(VOID);
  });

  test("of two companies that invite the same newcomer both get the one person", async () => {
    const email = someEmail();
    const [one, other] = [await invited(ownerOf(), email), await invited(ownerOf(), email)];
    const outcomes = await Promise.all([refusalOf(accept(one.token)), refusalOf(accept(other.token))]);
    expect(outcomes.toSorted()).toEqual(["Conflict invitation-sign-in", "done"]);
    expect(await db.select().from(operators).where(eq(operators.email, email))).toHaveLength(1);
  });
});
