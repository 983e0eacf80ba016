import { afterAll, expect, test, vi } from "vitest";
import { approveSignUp } from "~/domain/sign-ups/approve";
import { confirmSignUp } from "~/domain/sign-ups/confirm";
import { denySignUp } from "~/domain/sign-ups/deny";
import { signUp } from "~/domain/sign-ups/sign-up";
import { runJobsOnce } from "~/jobs/runner";
import { en } from "~/texts/storefront/en";
import { expectNothingOf } from "../../support/letters";
import { aVisitor } from "../../support/people";
import { aStoreWith, filledIn, signUpsOf, usersOf } from "../../support/sign-ups";

const mail = await vi.hoisted(async () => {
  const { startMailServer } = await import("../../support/mail-server");
  const server = await startMailServer();
  process.env.SMTP_URL = server.url;
  return server;
});
afterAll(() => mail.close());

async function arrived(address: string) {
  await runJobsOnce(process.env.DATABASE_URL!);
  const [letter, ...more] = mail.take(address);
  expect(more).toEqual([]);
  for (const part of [letter!.text!, letter!.html!]) expectNothingOf(en.letters, part);
  expect(letter!.html).toContain('<html lang="de" dir="ltr">');
  return letter!;
}

/** Somebody signs up on a German page and confirms their address; the letters about it are German as well. */
async function signedUp() {
  const world = await aStoreWith();
  const { email, ...answers } = filledIn();
  await signUp(aVisitor(), world.store, { email, ...answers }, "de");
  const letter = await arrived(email);
  expect(letter.subject).toBe(`Bestätigen Sie Ihre E-Mail-Adresse für ${world.store.name}`);
  expect(letter.text).toContain("einmal, und zwar 48 Stunden lang");
  const token = /sign-up\/confirm\/([\w-]+)/.exec(letter.text!)![1]!;
  await confirmSignUp(aVisitor(), world.store, token, answers.password);
  const [row] = await signUpsOf(world.store);
  return { ...world, email, id: row!.id };
}

test("who signs up on a German page is written to in German, and is shown German pages when they are in", async () => {
  const { store, owner, resellerId, email, id } = await signedUp();
  await approveSignUp(owner, id, resellerId);
  expect((await arrived(email)).subject).toBe(`Ihre Registrierung bei ${store.name} ist angenommen`);
  expect(await usersOf(store)).toMatchObject([{ language: "de" }]);
});

test("a denial is told in German, the reason in the words it was given", async () => {
  const { store, owner, email, id } = await signedUp();
  await denySignUp(owner, id, "We sell to companies only.");
  const letter = await arrived(email);
  expect(letter.subject).toBe(`Ihre Registrierung bei ${store.name}`);
  expect(letter.text).toContain("Der Grund: We sell to companies only.");
});
