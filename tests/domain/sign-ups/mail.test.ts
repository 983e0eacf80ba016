import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, test, vi } from "vitest";
import { db } from "~/db/client";
import { messages, signUps } from "~/db/schema";
import { tellOfApprovals } from "~/domain/operators/told-of-approvals";
import { approveSignUp } from "~/domain/sign-ups/approve";
import { confirmSignUp, findConfirmation } from "~/domain/sign-ups/confirm";
import { denySignUp } from "~/domain/sign-ups/deny";
import { signUp } from "~/domain/sign-ups/sign-up";
import { drawId } from "~/domain/public-id";
import { runJobsOnce } from "~/jobs/runner";
import { aVisitor } from "../../support/people";
import { aSignUp, aStoreWith, filledIn, signUpRow, signUpsOf } from "../../support/sign-ups";
import { makeStaff, refusalOf } from "../../support/world";

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

const tokenIn = (text = "") => /sign-up\/confirm\/([\w-]+)/.exec(text)?.[1] ?? "";

async function signedUp() {
  const world = await aStoreWith();
  const answers = filledIn({ name: "Zoë <b>Łukasz</b>" });
  await signUp(aVisitor(), world.store, answers);
  const [row] = await signUpsOf(world.store);
  return { ...world, answers, id: row!.id };
}

const stateOf = (personId: string) =>
  db
    .select({ kind: messages.kind, status: messages.status, trouble: messages.trouble })
    .from(messages)
    .where(eq(messages.personId, personId))
    .orderBy(messages.createdAt, messages.id);

describe("the link that confirms an address", () => {
  test("is mailed in the store's name, as text and as HTML, and confirms once", async () => {
    const { store, answers, id } = await signedUp();
    const [letter, ...more] = await arrived(answers.email);
    expect(more).toEqual([]);
    expect(letter?.from?.name).toBe(store.name);
    expect(letter?.subject).toBe(`Confirm your e-mail address for ${store.name}`);
    expect(letter?.text).toContain(`http://localhost:3000/store/${store.nickname}/sign-up/confirm/`);
    // Nobody has said yet that the name is theirs: a stranger's words are not sent to somebody else's address.
    expect(letter?.to).toMatchObject([{ name: "" }]);
    for (const typed of ["Zoë", answers.organization]) expect(letter!.text! + letter!.html!).not.toContain(typed);
    const token = tokenIn(letter?.text);
    expect(tokenIn(letter?.html)).toBe(token);
    expect(JSON.stringify(await db.select().from(signUps).where(eq(signUps.id, id)))).not.toContain(token);
    expect(await findConfirmation(aVisitor(), store, token)).toMatchObject({ email: answers.email, step: null });
    expect(await signUpRow(id)).toMatchObject({ status: "unconfirmed", confirmedAt: null });
    const steps = await Promise.all([1, 2, 3].map(() => confirmSignUp(aVisitor(), store, token, answers.password)));
    expect(steps).toEqual(["approval", "approval", "approval"]);
    expect(await signUpRow(id)).toMatchObject({ status: "pending", confirmedAt: expect.any(Date) as Date });
    expect(await stateOf(id)).toEqual([{ kind: "sign-up-confirmation", status: "sent", trouble: null }]);
  });

  test("is void at another store, after 48 hours, and once its person is denied", async () => {
    const { store, owner, answers, id } = await signedUp();
    const token = tokenIn((await arrived(answers.email))[0]?.text);
    const elsewhere = await aStoreWith();
    expect(await refusalOf(confirmSignUp(aVisitor(), elsewhere.store, token, answers.password))).toBe(
      "Conflict link-void",
    );
    expect(await refusalOf(confirmSignUp(aVisitor(), store, "nonsense", answers.password))).toBe("Conflict link-void");
    const made = (hours: number) =>
      db
        .update(signUps)
        .set({ updatedAt: sql`now() - make_interval(hours => ${hours})` })
        .where(eq(signUps.id, id));
    await made(49);
    expect(await refusalOf(findConfirmation(aVisitor(), store, token))).toBe("Conflict link-void");
    await made(47);
    await confirmSignUp(aVisitor(), store, token, answers.password);
    await denySignUp(owner, id, "No.");
    expect(await refusalOf(findConfirmation(aVisitor(), store, token))).toBe("Conflict link-void");
  });

  test("confirms with the password of the sign-up alone: whoever typed somebody else's address gets nothing by it", async () => {
    const { store, answers, id } = await signedUp();
    const token = tokenIn((await arrived(answers.email))[0]?.text);
    const { name, organization } = answers;
    expect(await findConfirmation(aVisitor(), store, token)).toMatchObject({ name, organization });
    const owner = aVisitor();
    const guess = () => refusalOf(confirmSignUp(owner, store, token, "what I would have chosen"));
    expect(await guess()).toBe("Invalid password: wrong-sign-up-password");
    expect(await signUpRow(id)).toMatchObject({ status: "unconfirmed", confirmedAt: null });
    for (let tries = 1; tries < 10; tries++) await guess();
    expect(await guess()).toBe("TooSoon too-many-tries");
    expect(await refusalOf(confirmSignUp(owner, store, token, answers.password))).toBe("TooSoon too-many-tries");
    expect(await confirmSignUp(aVisitor(), store, token, answers.password)).toBe("approval");
  });

  test("comes late, and as a new one, after an outage of the mail server; its state is known meanwhile", async () => {
    const { store, answers, id } = await signedUp();
    await mail.close();
    expect(await arrived(answers.email)).toEqual([]);
    const [waiting] = await stateOf(id);
    expect(waiting).toMatchObject({ status: "waiting", trouble: expect.stringContaining("ECONNREFUSED") as string });
    await mail.open();
    await db.execute(sql`select 1`);
    const { default: postgres } = await import("postgres");
    const owner = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => undefined });
    await owner`update graphile_worker._private_jobs set run_at = now()`;
    await owner.end();
    const [letter] = await arrived(answers.email);
    await confirmSignUp(aVisitor(), store, tokenIn(letter?.text), answers.password);
    expect(await stateOf(id)).toMatchObject([{ status: "sent" }]);
  });
});

describe("the decision", () => {
  test("is mailed either way: with the way in, or with the reason", async () => {
    const { store, owner, resellerId } = await aStoreWith();
    const [yes, no] = [await aSignUp(store), await aSignUp(store)];
    await approveSignUp(owner, yes.id, resellerId);
    await denySignUp(owner, no.id, "We sell to <companies> only.");
    await runJobsOnce(process.env.DATABASE_URL!);
    const letters = [mail.take(yes.answers.email), mail.take(no.answers.email)];
    expect(letters[0]!.map(({ subject }) => subject)).toEqual([`Your sign-up at ${store.name} is approved`]);
    expect(letters[0]![0]!.text).toContain(`http://localhost:3000/store/${store.nickname}/sign-in`);
    expect(letters[1]!.map(({ subject }) => subject)).toEqual([`Your sign-up at ${store.name}`]);
    expect(letters[1]![0]!.text).toContain("We sell to <companies> only.");
    expect(letters[1]![0]!.html).not.toMatch(/<companies>|<a /);
    expect(await stateOf(yes.id)).toMatchObject([{ status: "dropped" }, { kind: "sign-up-approved", status: "sent" }]);
  });
});

describe("operators who asked to be told", () => {
  test("are, as long as somebody waits and they may approve", async () => {
    const { store, owner } = await aStoreWith();
    const { sales, viewer, operations } = await makeStaff(store);
    await tellOfApprovals(sales, true);
    await tellOfApprovals(operations, true);
    await tellOfApprovals(operations, false);
    expect(await refusalOf(tellOfApprovals(viewer, true))).toBe("Forbidden role-not-allowed");
    const { id, answers } = await aSignUp(store);
    await runJobsOnce(process.env.DATABASE_URL!);
    const [letter, ...more] = mail.take(sales.email);
    expect(more).toEqual([]);
    expect(letter?.subject).toBe(`${answers.organization} waits for approval`);
    expect(letter?.text).toContain(`/console/${store.id}/customers/approvals/${id}`);
    expect([...mail.take(owner.email), ...mail.take(operations.email)]).toEqual([]);
    const next = await aSignUp(store);
    await denySignUp(owner, next.id, "No.");
    expect(await arrived(sales.email)).toEqual([]);
  });

  test("tells nobody again while a letter is on its way, nor more than ten times in an hour", async () => {
    const { store } = await aStoreWith();
    const { sales } = await makeStaff(store);
    await tellOfApprovals(sales, true);
    await aSignUp(store);
    await aSignUp(store);
    const [letter, ...more] = await arrived(sales.email);
    expect(more).toEqual([]);
    expect(letter?.text).toContain("There may be others who wait");
    await aSignUp(store);
    expect(await arrived(sales.email)).toHaveLength(1);
    const [sent] = await db.select().from(messages).where(eq(messages.personId, sales.id)).limit(1);
    for (let time = 2; time < 10; time++) await db.insert(messages).values({ ...sent!, id: drawId("message") });
    await aSignUp(store);
    expect(await arrived(sales.email)).toEqual([]);
    await db
      .update(messages)
      .set({ createdAt: sql`now() - interval '61 minutes'` })
      .where(eq(messages.personId, sales.id));
    await aSignUp(store);
    expect(await arrived(sales.email)).toHaveLength(1);
  });
});
