import { eq, like } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db/client";
import { messages, rateLimits } from "~/db/schema";
import { signIn } from "~/domain/customer-users/sign-in";
import type { TooSoon } from "~/domain/refusals";
import { approveSignUp } from "~/domain/sign-ups/approve";
import { changeTerms } from "~/domain/sign-ups/change-terms";
import { denySignUp } from "~/domain/sign-ups/deny";
import { signUp } from "~/domain/sign-ups/sign-up";
import { listTierAccounts } from "~/domain/tier-accounts/list";
import { tierAccountQuery } from "~/domain/tier-accounts/query";
import { sentence } from "~/texts/refusals";
import { aVisitor, deedsOf, PASSWORD, someEmail } from "../../support/people";
import { accountsOf, aSignUp, aStoreWith, filledIn, signUpRow, signUpsOf, usersOf } from "../../support/sign-ups";
import { auditOf, refusalOf } from "../../support/world";

const entering = (email: string, password = PASSWORD) => ({ email, password, former: null, userAgent: null });

describe("signing up", () => {
  test("leads by confirmation and approval to a customer, its first user and a sign-in", async () => {
    const { store, owner, resellerId } = await aStoreWith();
    const { id, answers } = await aSignUp(store);
    expect(await signUpRow(id)).toMatchObject({ status: "pending", email: answers.email, tierAccountId: null });
    expect(await refusalOf(signIn(aVisitor(), store, entering(answers.email)))).toBe(
      "Invalid password: wrong-credentials",
    );
    const { tierAccountId, customerUserId } = await approveSignUp(owner, id, resellerId);
    const account = (await accountsOf(store)).find((row) => row.id === tierAccountId)!;
    expect(account).toMatchObject({ name: answers.organization, type: "customer", parentId: resellerId, version: 1 });
    expect(account.contactInfo.contact).toMatchObject({ firstName: "Niamh Ní", lastName: "Dhálaigh" });
    expect(await usersOf(store)).toMatchObject([
      { id: customerUserId, tierAccountId, email: answers.email, status: "active", mustChangePassword: false },
    ]);
    await signIn(aVisitor(), store, entering(answers.email));
  });

  test("makes nothing that the directory or the storefront knows before it is approved", async () => {
    const { store, owner } = await aStoreWith();
    const before = await accountsOf(store);
    await aSignUp(store);
    expect(await accountsOf(store)).toEqual(before);
    expect(await usersOf(store)).toEqual([]);
    expect((await listTierAccounts(owner, tierAccountQuery(new URLSearchParams()))).total).toBe(1);
  });

  test("leaves one row in the audit trail, without anything personal and without the password", async () => {
    const { store } = await aStoreWith();
    const [visitor, answers] = [aVisitor(), filledIn()];
    expect(await signUp(visitor, store, answers)).toBe("confirm");
    const [row] = await signUpsOf(store);
    expect(await deedsOf(visitor)).toEqual([
      {
        ...{ deed: "sign-up.submit", actorKind: "visitor", subjectId: row!.id },
        after: { status: "unconfirmed", termsVersion: null },
      },
    ]);
    expect(JSON.stringify(await auditOf(row!.id))).not.toMatch(new RegExp(`${answers.email}|${PASSWORD}|argon2`));
    expect(JSON.stringify(row)).not.toContain(PASSWORD);
  });

  test("waits for approval at once where no e-mail validation is asked for", async () => {
    const { store } = await aStoreWith({ validateEmail: false });
    expect(await signUp(aVisitor(), store, filledIn())).toBe("approval");
    expect(await signUpsOf(store)).toMatchObject([{ status: "pending" }]);
  });

  test("is refused where it is closed", async () => {
    const { store } = await aStoreWith({ open: false });
    expect(await refusalOf(signUp(aVisitor(), store, filledIn()))).toBe("Conflict sign-up-closed");
    expect(await signUpsOf(store)).toEqual([]);
  });

  test("keeps the version of the terms that was accepted, and refuses an older one", async () => {
    const { store, owner, set } = await aStoreWith();
    await changeTerms(owner, "Be kind.", 0);
    await set({ requireTerms: true });
    await signUp(aVisitor(), store, filledIn({ terms: "1" }));
    await changeTerms(owner, "Be kind to all.", 1);
    expect(await refusalOf(signUp(aVisitor(), store, filledIn({ terms: "1" })))).toBe("Conflict terms-changed");
    expect(await signUpsOf(store)).toMatchObject([{ termsVersion: 1 }]);
  });

  test("refuses weak passwords as everywhere", async () => {
    const { store } = await aStoreWith();
    expect(await refusalOf(signUp(aVisitor(), store, filledIn({ password: "short" })))).toBe(
      "Invalid password: password-too-short",
    );
  });

  test("is counted per address and mailbox", async () => {
    const { store } = await aStoreWith();
    const [visitor, email] = [aVisitor(), someEmail()];
    const outcomes: string[] = [];
    for (let time = 0; time < 11; time++)
      outcomes.push(await refusalOf(signUp(visitor, store, filledIn({ email, password: "short" }))));
    expect(outcomes.at(-2)).toBe("Invalid password: password-too-short");
    expect(outcomes.at(-1)).toBe("TooSoon too-many-tries");
  });

  test("takes five from one address in a quarter of an hour, at once or not, and thirty a day, at each store", async () => {
    const { store } = await aStoreWith();
    const visitor = aVisitor();
    const ask = () => refusalOf(signUp(visitor, store, filledIn()));
    const outcomes = await Promise.all(Array.from({ length: 9 }, ask));
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === "TooSoon too-many-sign-ups")).toHaveLength(4);
    expect(await signUpsOf(store)).toHaveLength(5);
    const { store: elsewhere } = await aStoreWith();
    expect(await refusalOf(signUp(visitor, elsewhere, filledIn()))).toBe("done");
    expect(await refusalOf(signUp(aVisitor(), store, filledIn()))).toBe("done");

    const forget = () => db.delete(rateLimits).where(like(rateLimits.key, "signed-up:quarter%"));
    await forget();
    expect(await ask()).toBe("done");
    await db.update(rateLimits).set({ points: 30 }).where(like(rateLimits.key, "signed-up:day%"));
    await forget();
    const error: unknown = await signUp(visitor, store, filledIn()).catch((thrown: unknown) => thrown);
    expect(sentence(error as TooSoon)).toMatch(/^Several people .* Try again in 24 hours, or write to us\.$/);
  });
});

test("the work is the same for every address: a hash, a row, a mail, and a row in the audit trail", async () => {
  const { store, owner, resellerId } = await aStoreWith();
  const [known, pending, denied] = [await aSignUp(store), await aSignUp(store), await aSignUp(store)];
  await approveSignUp(owner, known.id, resellerId);
  await denySignUp(owner, denied.id, "No.");
  const before = (await signUpsOf(store)).map(({ id }) => id);
  const work: unknown[] = [];
  for (const email of [someEmail(), known.answers.email, pending.answers.email, denied.answers.email]) {
    const visitor = aVisitor();
    const step = await signUp(visitor, store, filledIn({ email }));
    const row = (await signUpsOf(store)).find(({ id }) => !before.includes(id))!;
    before.push(row.id);
    const mail = await db.select({ kind: messages.kind }).from(messages).where(eq(messages.personId, row.id));
    const deeds = (await deedsOf(visitor)).map(({ deed, after }) => ({ deed, after }));
    work.push({ step, status: row.status, hash: row.passwordHash?.slice(0, 10), mail, deeds });
  }
  expect(work[0]).toMatchObject({ step: "confirm", hash: "$argon2id$", mail: [{ kind: "sign-up-confirmation" }] });
  for (const other of work.slice(1)) expect(other).toEqual(work[0]);
});

describe("domains of addresses", () => {
  const email = (domain: string) => ({ email: `ana@${domain}` });

  test.each([
    [{ greenList: ["acme.example"] }, "acme.example", "done"],
    [{ greenList: ["acme.example"] }, "EU.Acme.example", "done"],
    [{ greenList: ["acme.example"] }, "notacme.example", "Invalid email: sign-up-domain"],
    [{ greenList: ["acme.example"] }, "other.example", "Invalid email: sign-up-domain"],
    [{ redList: ["acme.example"] }, "mail.acme.example", "Invalid email: sign-up-domain"],
    [{ redList: ["acme.example"] }, "other.example", "done"],
    [{ greenList: ["acme.example"], redList: ["x.acme.example"] }, "x.acme.example", "Invalid email: sign-up-domain"],
  ])("%j with %s: %s", async (lists, domain, outcome) => {
    const { store } = await aStoreWith(lists);
    expect(await refusalOf(signUp(aVisitor(), store, filledIn(email(domain))))).toBe(outcome);
  });
});

test("who fills the field that nobody sees gets the same answer, and nothing is kept", async () => {
  const { store } = await aStoreWith();
  const visitor = aVisitor();
  expect(await signUp(visitor, store, filledIn({ website: "https://spam.example" }))).toBe("confirm");
  expect(await signUpsOf(store)).toEqual([]);
  expect(await deedsOf(visitor)).toMatchObject([{ deed: "sign-up.refuse", subjectId: null }]);
});

describe("automatic approval", () => {
  test("lets people in at once, below the reseller that sign-ups are filed under", async () => {
    const { store, resellerId, set } = await aStoreWith();
    await set({ validateEmail: false, approveAutomatically: true, parentId: resellerId });
    const [visitor, answers] = [aVisitor(), filledIn()];
    expect(await signUp(visitor, store, answers)).toBe("done");
    expect(await signUpsOf(store)).toMatchObject([{ status: "approved", decidedBy: "system" }]);
    expect((await deedsOf(visitor)).map(({ deed, actorKind }) => [deed, actorKind])).toEqual([
      ["sign-up.submit", "visitor"],
      ["sign-up.approve", "system"],
    ]);
    await signIn(aVisitor(), store, entering(answers.email));
  });

  test("comes after the confirmation where one is asked for", async () => {
    const { store, resellerId, set } = await aStoreWith();
    await set({ approveAutomatically: true, parentId: resellerId });
    const { id } = await aSignUp(store);
    expect(await signUpRow(id)).toMatchObject({ status: "approved" });
  });

  test("leaves the sign-up waiting when that reseller is gone", async () => {
    const { store, resellerId, owner, set } = await aStoreWith();
    await set({ validateEmail: false, approveAutomatically: true, parentId: resellerId });
    const { deleteTierAccount } = await import("~/domain/tier-accounts/delete");
    await deleteTierAccount(owner, resellerId);
    expect(await signUp(aVisitor(), store, filledIn())).toBe("approval");
    expect(await signUpsOf(store)).toMatchObject([{ status: "pending", tierAccountId: null }]);
  });
});
