import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test, vi } from "vitest";
import { db } from "~/db/client";
import { companies, customerUsers } from "~/db/schema";
import { askPasswordReset } from "~/domain/customer-users/ask-password-reset";
import { makePasswordLink } from "~/domain/customer-users/make-password-link";
import { sendPortalUrl } from "~/domain/customer-users/send-portal-url";
import { runJobsOnce } from "~/jobs/runner";
import { de } from "~/texts/storefront/de";
import { en } from "~/texts/storefront/en";
import { aVisitor } from "../../support/people";
import { aTeamWithUsers } from "../../support/users";
import { expectNothingOf } from "../../support/letters";

const mail = await vi.hoisted(async () => {
  const { startMailServer } = await import("../../support/mail-server");
  const server = await startMailServer();
  process.env.SMTP_URL = server.url;
  return server;
});
afterAll(() => mail.close());

type Team = Awaited<ReturnType<typeof aTeamWithUsers>>;

/** Everything a person of a storefront is written: what arrives. */
const LETTERS: [string, (team: Team) => Promise<unknown>, string][] = [
  ["a new password", ({ store, user }) => askPasswordReset(aVisitor(), store, user.email), "Neues Passwort für"],
  ["a password link", ({ owner, at }) => makePasswordLink(owner, at, "mail"), "Wählen Sie Ihr Passwort für"],
  ["the portal's address", ({ owner, at }) => sendPortalUrl(owner, at), "Ihr Portal bei"],
];

async function letter(team: Team, write: (team: Team) => Promise<unknown>) {
  await write(team);
  await runJobsOnce(process.env.DATABASE_URL!);
  const [arrived, ...more] = mail.take(team.user.email);
  expect(more).toEqual([]);
  return arrived!;
}

describe.each(LETTERS)("a letter with %s", (_, write, subject) => {
  test("is in the person's language, as text and as HTML", async () => {
    const team = await aTeamWithUsers(1, { language: "de", name: "Änne Groß" });
    const german = await letter(team, write);
    expect(german.subject).toBe(`${subject} ${team.store.name}`);
    for (const part of [german.text!, german.html!]) {
      expect(part).toContain("Guten Tag, Änne Groß,");
      expect(part).toContain("Haben Sie Fragen? Schreiben Sie an help@");
      expectNothingOf(en.letters, part);
    }
    expect(german.html).toMatch(/^<!DOCTYPE html>\s*<html lang="de" dir="ltr">/);
  });

  test("is in the company's when there is none of theirs, and in English when there is neither", async () => {
    const team = await aTeamWithUsers(1, { language: "fr" });
    const set = (language: string) => db.update(companies).set({ language }).where(eq(companies.id, team.store.id));
    await set("de");
    expect((await letter(team, write)).subject).toBe(`${subject} ${team.store.name}`);
    await set("pl");
    const english = await letter(team, write);
    expect(english.html).toContain('<html lang="en" dir="ltr">');
    expectNothingOf(de.letters, english.text!);
    await set("de");
    await db.update(customerUsers).set({ language: "en" }).where(eq(customerUsers.id, team.user.id));
    expect((await letter(team, write)).text).toContain("Hello Ana Sousa,");
  });
});

test("a link says how long it works, in the plural of the language", async () => {
  const team = await aTeamWithUsers(1, { language: "de" });
  expect((await letter(team, LETTERS[0]![1])).text).toContain("einmal, und zwar eine Stunde lang");
  expect((await letter(team, LETTERS[1]![1])).text).toContain("einmal, und zwar 72 Stunden lang");
});
