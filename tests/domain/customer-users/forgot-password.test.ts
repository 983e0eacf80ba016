import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, describe, expect, test, vi } from "vitest";
import { db } from "~/db/client";
import { companies, customerUsers } from "~/db/schema";
import { askPasswordReset } from "~/domain/customer-users/ask-password-reset";
import { resetPassword } from "~/domain/customer-users/reset-password";
import { signIn } from "~/domain/customer-users/sign-in";
import { runJobsOnce } from "~/jobs/runner";
import * as people from "../../support/people";

const { aCustomerUser, aStorefront, aTierAccount, aVisitor, deedsOf, OTHER_PASSWORD, someEmail } = people;

const mail = await vi.hoisted(async () => {
  const { startMailServer } = await import("../../support/mail-server");
  const server = await startMailServer();
  process.env.SMTP_URL = server.url;
  return server;
});
const owner = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => undefined });
afterAll(async () => {
  await mail.close();
  await owner.end();
});

const runJobs = () => runJobsOnce(process.env.DATABASE_URL!);

/** Somebody asks at a store; what arrives at that address. */
async function ask(store: Parameters<typeof askPasswordReset>[1], email: string) {
  await askPasswordReset(aVisitor(), store, email);
  await runJobs();
  return mail.take(email);
}

const tokenIn = (text = "") => /reset-password\/([\w-]+)/.exec(text)?.[1] ?? "";
const set = (id: string, change: Partial<typeof customerUsers.$inferInsert>) =>
  db.update(customerUsers).set(change).where(eq(customerUsers.id, id));

describe("forgot password serves the first user of each customer only", () => {
  test("the first user gets a link in the store's name, and it works", async () => {
    const { store, user } = await aStorefront({ name: "Zoë Łukasz-李" });
    await db.update(companies).set({ name: "Nordländ ☁ クラウド" }).where(eq(companies.id, store.id));
    const [letter, ...more] = await ask(store, user.email.toUpperCase());
    expect(more).toEqual([]);
    expect(letter?.from?.name).toBe("Nordländ ☁ クラウド");
    expect(letter?.subject).toBe("Choose a new password for Nordländ ☁ クラウド");
    expect(letter?.replyTo?.[0]?.address).toMatch(/^help@/);
    expect(letter?.text).toContain("Hello Zoë Łukasz-李,");
    expect(letter?.text).toContain(`http://localhost:3000/store/${store.nickname}/reset-password/`);
    expect(tokenIn(letter?.html)).toBe(tokenIn(letter?.text));
    await resetPassword(aVisitor(), store, tokenIn(letter?.text), OTHER_PASSWORD);
    await signIn(aVisitor(), store, { email: user.email, password: OTHER_PASSWORD, former: null, userAgent: null });
  });

  test("not a second user, an unknown address, or one of another store", async () => {
    const { store, tierAccountId, user } = await aStorefront();
    const second = await aCustomerUser({ companyId: store.id, tierAccountId });
    const elsewhere = await aStorefront();
    expect(await ask(store, second.email)).toEqual([]);
    expect(await ask(store, someEmail())).toEqual([]);
    expect(await ask(elsewhere.store, user.email)).toEqual([]);
    expect(await ask(store, user.email)).toHaveLength(1);
  });

  test.each(["pending", "suspended"] as const)("nobody while the first user is %s", async (status) => {
    const { store, tierAccountId, user } = await aStorefront({ status });
    const second = await aCustomerUser({ companyId: store.id, tierAccountId });
    expect(await ask(store, user.email)).toEqual([]);
    expect(await ask(store, second.email)).toEqual([]);
  });

  test("the next oldest once the first user is deleted", async () => {
    const { store, tierAccountId, user } = await aStorefront();
    const second = await aCustomerUser({ companyId: store.id, tierAccountId });
    const third = await aCustomerUser({ companyId: store.id, tierAccountId });
    await set(user.id, { deletedAt: new Date() });
    expect(await ask(store, user.email)).toEqual([]);
    expect(await ask(store, second.email)).toHaveLength(1);
    expect(await ask(store, third.email)).toEqual([]);
  });

  test("one address at two customers of a store: one mail for each where it is the first user, naming the customer", async () => {
    const { store, user } = await aStorefront();
    const email = user.email;
    await aCustomerUser({ companyId: store.id, tierAccountId: await aTierAccount(store), email });
    const third = await aTierAccount(store);
    await aCustomerUser({ companyId: store.id, tierAccountId: third });
    await aCustomerUser({ companyId: store.id, tierAccountId: third, email });
    const letters = await ask(store, email);
    expect(new Set(letters.map(({ text }) => /your account of (Customer \w+) at/.exec(text ?? "")?.[1])).size).toBe(2);
    expect(letters).toHaveLength(2);
  });

  test("one address at two stores: each store has its own first user and its own link", async () => {
    const [one, other] = [await aStorefront(), await aStorefront()];
    await set(other.user.id, { email: one.user.email });
    const [letter, ...more] = await ask(other.store, one.user.email);
    expect(more).toEqual([]);
    expect(letter?.text).toContain(`/store/${other.store.nickname}/`);
    await expect(resetPassword(aVisitor(), one.store, tokenIn(letter?.text), OTHER_PASSWORD)).rejects.toMatchObject({
      code: "link-void",
    });
  });

  test("nobody of a suspended provider", async () => {
    const { store, user } = await aStorefront();
    await db.update(companies).set({ suspendedAt: new Date() }).where(eq(companies.id, store.id));
    expect(await ask(store, user.email)).toEqual([]);
  });
});

test("every request does the same: one job, one row in the audit trail, nothing that tells who is known", async () => {
  const { store, user } = await aStorefront();
  const [rows, visitors] = [[] as unknown[], [] as ReturnType<typeof aVisitor>[]];
  for (const email of [user.email, someEmail()]) {
    const visitor = aVisitor();
    visitors.push(visitor);
    await askPasswordReset(visitor, store, email);
    rows.push(await deedsOf(visitor));
  }
  expect(rows[0]).toEqual([{ deed: "password.ask-reset", actorKind: "visitor", subjectId: null, after: null }]);
  expect(rows[1]).toEqual(rows[0]);
  await runJobs();
  for (const [index, resets] of [[user.id], []].entries()) {
    const [, queued, ...made] = await deedsOf(visitors[index]!);
    expect(queued).toMatchObject({
      deed: "password.queue-resets",
      actorKind: "system",
      after: { customerUsers: resets },
    });
    expect(made.map(({ deed, subjectId }) => ({ deed, subjectId }))).toEqual(
      resets.map((subjectId) => ({ deed: "password.make-reset", subjectId })),
    );
  }
});

test("an outage of the mail server delays a mail and loses none; the older link is void then", async () => {
  const { store, user } = await aStorefront();
  await mail.close();
  expect(await ask(store, user.email)).toEqual([]);
  const waiting = await owner`select last_error, payload from graphile_worker._private_jobs
    where attempts > 0 and payload->>'messageId' in (select id from messages where person_id = ${user.id})`;
  expect(waiting).toHaveLength(1);
  expect(JSON.stringify(waiting)).not.toMatch(/reset-password\//);
  await mail.open();
  await owner`update graphile_worker._private_jobs set run_at = now()`;
  await runJobs();
  const [letter, ...more] = mail.take(user.email);
  expect(more).toEqual([]);
  await resetPassword(aVisitor(), store, tokenIn(letter?.text), OTHER_PASSWORD);
});
