import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test, vi } from "vitest";
import { system } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, customerUsers, messages, storeDomains } from "~/db/schema";
import { approveCustomerUser } from "~/domain/customer-users/approve";
import { changeCustomerUser } from "~/domain/customer-users/change";
import { denyCustomerUser } from "~/domain/customer-users/deny";
import { sendPortalUrl } from "~/domain/customer-users/send-portal-url";
import { changeLetter, changeSender } from "~/domain/messages/change-mail-settings";
import { listSentMail, sentMailQuery } from "~/domain/messages/list";
import { sendTest } from "~/domain/messages/send-test";
import { noteAttempt } from "~/domain/messages/sending";
import { queuePasswordResets } from "~/domain/customer-users/queue-password-resets";
import { runJobsOnce } from "~/jobs/runner";
import { aTeamWithUsers, userChange } from "../../support/users";
import { auditOf, ownerOf, refusalOf } from "../../support/world";

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

const pending = { status: "pending" } as const;

/** The text's lines broken anew by mail programs do not matter. */
const flat = (text = "") => text.replace(/\s+/g, " ");

describe("a letter in the reseller's own words", () => {
  test("comes from its name and proven address, answers go where it says, and names are filled in but never read as HTML", async () => {
    const { owner, user, at, store } = await aTeamWithUsers(1, { name: "Zoë <b>{store}</b> O'Neill" });
    const host = `portal.${store.id.toLowerCase()}.example`;
    await db.insert(storeDomains).values({ companyId: store.id, host, token: "t", provenAt: new Date() });
    await changeSender(
      owner,
      { fromName: "Nord & Wind", fromAddress: `post@${host}`, replyTo: "desk@nord.example" },
      0,
    );
    const text = "It's for you, {name}: <i>{customer}</i>.\n\nWrite to {email}.";
    await changeLetter(
      owner,
      { kind: "customer-portal-url", language: "en", on: true, wording: { subject: "{store}!", text } },
      0,
    );
    await sendPortalUrl(owner, at);
    const [letter, ...more] = await arrived(user.email);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      from: { name: "Nord & Wind", address: `post@${host}` },
      replyTo: [{ address: "desk@nord.example" }],
      subject: `${store.name}!`,
    });
    expect(flat(letter?.text)).toContain("It's for you, Zoë <b>{store}</b> O'Neill: <i>");
    expect(letter?.html).not.toContain("<b>");
    expect(letter?.html).not.toContain("<i>");
    expect(letter?.html).toMatch(/Write to [^<]*<\/p>/);
  });

  test("is the one of its reader's language; another language keeps the product's", async () => {
    const { owner, users, at } = await aTeamWithUsers(2, { language: "de" });
    const wording = { subject: "Only English", text: "Only English." };
    await changeLetter(owner, { kind: "customer-portal-url", language: "en", on: true, wording }, 0);
    await sendPortalUrl(owner, at);
    const [letter] = await arrived(users[0]!.email);
    expect(letter?.subject).toMatch(/^Ihr Portal bei /);
  });

  test("comes from the installation's own address once the domain is not proven any more", async () => {
    const { owner, user, at, store } = await aTeamWithUsers();
    const host = `portal.${store.id.toLowerCase()}.example`;
    await db.insert(storeDomains).values({ companyId: store.id, host, token: "t", provenAt: new Date() });
    await changeSender(owner, { fromName: null, fromAddress: `post@${host}`, replyTo: null }, 0);
    await db.delete(storeDomains).where(eq(storeDomains.companyId, store.id));
    await sendPortalUrl(owner, at);
    const [letter] = await arrived(user.email);
    expect(letter?.from?.address).not.toContain(host);
    expect(letter?.from?.name).toBe(store.name);
  });
});

describe("somebody who waited for approval", () => {
  test("is told when they are approved, by the page for it or by Save", async () => {
    const { owner, users, customerId, store } = await aTeamWithUsers(2, pending);
    const [one, other] = users.map(({ id, email }) => ({ at: { tierAccountId: customerId, id }, email }));
    expect(await approveCustomerUser(owner, one!.at)).toBe(true);
    const [letter, ...more] = await arrived(one!.email);
    expect(more).toEqual([]);
    expect(letter?.subject).toBe(`Your access to the portal of ${store.name} is approved`);
    expect(letter?.text).toContain(`accountName=${store.nickname}`);
    await changeCustomerUser(owner, other!.at, await userChange(owner, other!.at, { status: "active" }));
    expect(await arrived(other!.email)).toHaveLength(1);
    await changeCustomerUser(owner, other!.at, await userChange(owner, other!.at, { name: "Another" }));
    expect(await arrived(other!.email)).toEqual([]);
  });

  test("is told when they are denied, with the reason", async () => {
    const { owner, user, at } = await aTeamWithUsers(1, pending);
    expect(await denyCustomerUser(owner, at, "Nobody knows <you>.")).toBe(true);
    const [letter] = await arrived(user.email);
    expect(flat(letter?.text)).toContain("The reason: Nobody knows <you>.");
    expect(letter?.html).not.toContain("<you>");
  });

  test("is told nothing where the letter is switched off, and nothing false", async () => {
    const { owner, users, customerId } = await aTeamWithUsers(3, pending);
    const [one, two, three] = users.map(({ id, email }) => ({ at: { tierAccountId: customerId, id }, email }));
    await approveCustomerUser(owner, three!.at);
    await db.update(customerUsers).set({ status: "suspended" }).where(eq(customerUsers.id, three!.at.id));
    expect(await arrived(three!.email)).toEqual([]);
    const off = { language: "en", on: false, wording: null };
    await changeLetter(owner, { ...off, kind: "customer-user-approved" }, 0);
    await changeLetter(owner, { ...off, kind: "customer-user-denied" }, 0);
    expect(await approveCustomerUser(owner, one!.at)).toBe(false);
    expect(await denyCustomerUser(owner, two!.at, "No.")).toBe(false);
    expect([...(await arrived(one!.email)), ...(await arrived(two!.email))]).toEqual([]);
  });
});

describe("a test", () => {
  test("goes to whoever asks, with a made-up reader, in the stored words, and so often an hour", async () => {
    const { owner, store } = await aTeamWithUsers();
    const wording = { subject: "Hallo {name}", text: "Text." };
    await changeLetter(owner, { kind: "sign-up-denied", language: "de", on: true, wording }, 0);
    expect(await sendTest(owner, "sign-up-denied", "de")).toBe(owner.email);
    const [letter] = await arrived(owner.email);
    expect(letter?.subject).toBe("Test: Hallo Alex Morgenstern");
    expect(letter?.text).toContain("Der Grund:");
    expect((await auditOf(store.id)).map(({ deed }) => deed)).toContain("mail-settings.send-test");
    for (let sent = 1; sent < 20; sent++) await sendTest(owner, "sign-up-denied", "de");
    expect(await refusalOf(sendTest(owner, "sign-up-denied", "de"))).toMatch(/^TooSoon/);
    await db.update(companies).set({ nickname: null }).where(eq(companies.id, store.id));
    expect(await refusalOf(sendTest(owner, "sign-up-denied", "de"))).toBe("Conflict no-nickname");
  });
});

describe("all mail of a company", () => {
  const query = (asked: string) => sentMailQuery(new URLSearchParams(asked));

  test("stands in one list, by state and in pages; a link by Forgot password too; nobody else's", async () => {
    const { owner, users, at, store } = await aTeamWithUsers(2);
    await queuePasswordResets(system(store), store, users[0]!.email);
    await queuePasswordResets(system(store), store, users[0]!.email);
    await sendPortalUrl(owner, at);
    const { rows } = await listSentMail(owner, query(""));
    expect(rows.map(({ kind, by }) => [kind, by === "Counterpart"])).toEqual([
      ["customer-portal-url", false],
      ["customer-password-reset", true],
    ]);
    expect((await arrived(users[0]!.email)).map(({ subject }) => subject).sort()).toHaveLength(2);
    await queuePasswordResets(system(store), store, users[0]!.email);
    expect(await arrived(users[0]!.email)).toHaveLength(1);
    expect((await listSentMail(owner, query("status=waiting"))).rows).toEqual([]);
    expect((await listSentMail(owner, query("status=sent"))).rows).toHaveLength(3);
    expect((await listSentMail(await ownerOf(), query(""))).rows).toEqual([]);
    expect(await refusalOf(listSentMail(await ownerOf("vendor"), query("")))).toBe("NotFound not-found");
  });

  test("tells what was given up after the last attempt, and lets it be asked for anew", async () => {
    const { owner, at, user } = await aTeamWithUsers();
    await sendPortalUrl(owner, at);
    const [row] = await db.select().from(messages).where(eq(messages.personId, user.id));
    await db.update(messages).set({ attempts: 23 }).where(eq(messages.id, row!.id));
    await noteAttempt(row!.id, new Error("No such server"));
    expect((await listSentMail(owner, query("status=waiting"))).rows).toMatchObject([{ attempts: 24 }]);
    await noteAttempt(row!.id, new Error("No such server"));
    expect((await listSentMail(owner, query("status=failed"))).rows).toMatchObject([
      { attempts: 25, trouble: "No such server" },
    ]);
    await sendPortalUrl(owner, at);
  });
});
