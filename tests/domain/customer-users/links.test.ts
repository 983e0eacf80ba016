import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, describe, expect, test, vi } from "vitest";
import { system } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, customerPasswordResets } from "~/db/schema";
import { addCustomerUser } from "~/domain/customer-users/add";
import { changeCustomerUser } from "~/domain/customer-users/change";
import { findCustomerUser } from "~/domain/customer-users/find";
import { passwordLinkLetter } from "~/domain/customer-users/letters";
import { makePasswordLink } from "~/domain/customer-users/make-password-link";
import { findPasswordReset, resetPassword } from "~/domain/customer-users/reset-password";
import { sendPortalUrl } from "~/domain/customer-users/send-portal-url";
import { withdrawPasswordLink } from "~/domain/customer-users/withdraw-password-link";
import { listMessages } from "~/domain/messages/list";
import { findWaitingMessage } from "~/domain/messages/sending";
import { runJobsOnce } from "~/jobs/runner";
import { aVisitor, OTHER_PASSWORD } from "../../support/people";
import { aTeamWithUsers, newUser, userChange } from "../../support/users";
import { auditOf, makeStaff, ownerOf, refusalOf } from "../../support/world";

const mail = await vi.hoisted(async () => {
  const { startMailServer } = await import("../../support/mail-server");
  const server = await startMailServer();
  process.env.SMTP_URL = server.url;
  return server;
});
const admin = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => undefined });
afterAll(async () => {
  await mail.close();
  await admin.end();
});

const runJobs = () => runJobsOnce(process.env.DATABASE_URL!);
const tokenIn = (text = "") => /reset-password\/([\w-]+)/.exec(text)?.[1] ?? "";
const linkVoid = { code: "link-void" };

type Team = Awaited<ReturnType<typeof aTeamWithUsers>>;
const stateOf = async ({ owner, at }: Pick<Team, "owner" | "at">) => (await findCustomerUser(owner, at)).link;

describe("a one-time password link", () => {
  test("to copy lets anybody of the customer choose a password, once, also an add-on user", async () => {
    const team = await aTeamWithUsers(2);
    const at = { ...team.at, id: team.users[1]!.id };
    const { store, owner } = team;
    const token = (await makePasswordLink(owner, at, "copy"))!;
    expect(await stateOf({ owner, at })).toBe("copied");
    expect(JSON.stringify(await auditOf(at.id))).not.toContain(token);
    const expiry = (await findCustomerUser(owner, at)).linkExpiry as Date;
    expect(Math.round((expiry.getTime() - Date.now()) / 3_600_000)).toBe(72);
    await resetPassword(aVisitor(), store, token, OTHER_PASSWORD);
    expect(await stateOf({ owner, at })).toBe("used");
    await expect(resetPassword(aVisitor(), store, token, "nine yellow gardens")).rejects.toMatchObject(linkVoid);
  });

  test("by mail waits, is sent in the store’s name, and works", async () => {
    const team = await aTeamWithUsers();
    const { store, owner, at, user } = team;
    expect(await makePasswordLink(owner, at, "mail")).toBeNull();
    expect(await stateOf(team)).toBe("waiting");
    await runJobs();
    const [letter, ...more] = mail.take(user.email);
    expect(more).toEqual([]);
    expect(letter?.from?.name).toBe(store.name);
    expect(letter?.subject).toBe(`Choose your password for ${store.name}`);
    expect(tokenIn(letter?.html)).toBe(tokenIn(letter?.text));
    expect(letter?.text).toContain("72 hours");
    expect(await stateOf(team)).toBe("sent");
    expect(await listMessages(owner, user.id)).toMatchObject([
      { kind: "customer-password-link", status: "sent", recipient: user.email, by: owner.name },
    ]);
    await resetPassword(aVisitor(), store, tokenIn(letter?.text), OTHER_PASSWORD);
    expect(await stateOf(team)).toBe("used");
  });

  test("is void once it is withdrawn, replaced by a newer one, or 72 hours old", async () => {
    const team = await aTeamWithUsers();
    const { store, owner, at, user } = team;
    const [older, newer] = [await makePasswordLink(owner, at, "copy"), await makePasswordLink(owner, at, "copy")];
    await expect(findPasswordReset(aVisitor(), store, older!)).rejects.toMatchObject(linkVoid);
    await findPasswordReset(aVisitor(), store, newer!);
    await withdrawPasswordLink(owner, at);
    await expect(findPasswordReset(aVisitor(), store, newer!)).rejects.toMatchObject(linkVoid);
    expect(await stateOf(team)).toBe("withdrawn");
    expect(await refusalOf(withdrawPasswordLink(owner, at))).toBe("Conflict no-open-link");
    const last = (await makePasswordLink(owner, at, "copy"))!;
    await db
      .update(customerPasswordResets)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(customerPasswordResets.customerUserId, user.id));
    await expect(findPasswordReset(aVisitor(), store, last)).rejects.toMatchObject(linkVoid);
    expect(await stateOf(team)).toBe("expired");
  });

  test("that waits to be mailed is not made once it is withdrawn, replaced, or the person suspended or readdressed", async () => {
    const stop: ((team: Team) => Promise<unknown>)[] = [
      ({ owner, at }) => withdrawPasswordLink(owner, at),
      ({ owner, at }) => makePasswordLink(owner, at, "copy"),
      async ({ owner, at }) => changeCustomerUser(owner, at, await userChange(owner, at, { status: "suspended" })),
      async ({ owner, at }) =>
        changeCustomerUser(owner, at, await userChange(owner, at, { email: "new@else.example" })),
    ];
    for (const [index, deed] of stop.entries()) {
      const team = await aTeamWithUsers();
      const { owner, at, user } = team;
      await makePasswordLink(owner, at, "mail");
      await deed(team);
      await runJobs();
      expect([index, mail.take(user.email)]).toEqual([index, []]);
      expect((await listMessages(owner, user.id)).map(({ status }) => status)).toEqual(["dropped"]);
      expect(await stateOf(team)).toBe(index === 1 ? "copied" : null);
    }
  });

  test("is not made by a mail that was withdrawn while it was about to be written", async () => {
    const team = await aTeamWithUsers();
    const { owner, at, user } = team;
    await makePasswordLink(owner, at, "mail");
    const [asked] = await listMessages(owner, user.id);
    const message = (await findWaitingMessage(system(), asked!.id))!;
    await withdrawPasswordLink(owner, at);
    expect(await passwordLinkLetter(message)).toBeNull();
    expect(await stateOf(team)).toBeNull();
  });

  test("is late, not lost, when the mail server is away, and the page says why", async () => {
    const team = await aTeamWithUsers();
    const { store, owner, at, user } = team;
    await mail.close();
    await makePasswordLink(owner, at, "mail");
    await runJobs();
    expect(await stateOf(team)).toBe("waiting");
    expect(await listMessages(owner, user.id)).toMatchObject([
      { status: "waiting", attempts: 1, trouble: expect.stringContaining("ECONNREFUSED") as string },
    ]);
    await mail.open();
    await admin`update graphile_worker._private_jobs set run_at = now()`;
    await runJobs();
    const [letter, ...more] = mail.take(user.email);
    expect(more).toEqual([]);
    expect(await stateOf(team)).toBe("sent");
    await resetPassword(aVisitor(), store, tokenIn(letter?.text), OTHER_PASSWORD);
  });

  test("needs an active person, a storefront with an address, and somebody who may", async () => {
    const { owner, at, store } = await aTeamWithUsers(1, { status: "suspended" });
    const { viewer } = await makeStaff(owner.company);
    for (const deed of [
      (a: typeof owner) => makePasswordLink(a, at, "mail"),
      (a: typeof owner) => sendPortalUrl(a, at),
    ]) {
      expect(await refusalOf(deed(owner))).toBe("Conflict user-not-active");
      expect(await refusalOf(deed(viewer))).toBe("Forbidden role-not-allowed");
      expect(await refusalOf(deed(await ownerOf()))).toBe("NotFound not-found");
    }
    await changeCustomerUser(owner, at, await userChange(owner, at, { status: "active" }));
    await db.update(companies).set({ nickname: null }).where(eq(companies.id, store.id));
    expect(await refusalOf(makePasswordLink(owner, at, "copy"))).toBe("Conflict no-nickname");
    expect(await refusalOf(sendPortalUrl(owner, at))).toBe("Conflict no-nickname");
    expect(await refusalOf(withdrawPasswordLink(viewer, at))).toBe("Forbidden role-not-allowed");
  });

  test("comes with a new user when it is asked for, mailed or to copy", async () => {
    const { store, owner, customerId } = await aTeamWithUsers();
    const mailed = newUser({ entry: "mail" });
    await addCustomerUser(owner, customerId, mailed);
    await runJobs();
    const [letter] = mail.take(mailed.email);
    await resetPassword(aVisitor(), store, tokenIn(letter?.text), OTHER_PASSWORD);
    const { token } = await addCustomerUser(owner, customerId, newUser({ entry: "copy" }));
    await resetPassword(aVisitor(), store, token!, OTHER_PASSWORD);
  });
});

describe("the Customer Portal URL", () => {
  test("is mailed when asked for; only a first user is told of Forgot password", async () => {
    const { store, owner, at, users } = await aTeamWithUsers(2);
    for (const [index, { id, email }] of users.entries()) {
      await sendPortalUrl(owner, { ...at, id });
      expect(await refusalOf(sendPortalUrl(owner, { ...at, id }))).toBe("Conflict message-waiting");
      await runJobs();
      const [letter, ...more] = mail.take(email);
      expect(more).toEqual([]);
      expect(letter?.text).toContain(`http://localhost:3000/v2c/catalog?accountName=${store.nickname}`);
      expect(letter?.text?.includes("Forgot password")).toBe(index === 0);
      expect((await auditOf(id)).at(-1)).toMatchObject({ deed: "customer-user.send-portal-url" });
    }
    expect(await refusalOf(sendPortalUrl(owner, at))).toBe("done");
  });
});
