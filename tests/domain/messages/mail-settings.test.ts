import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db/client";
import { storeDomains } from "~/db/schema";
import { changeLetter, changeSender } from "~/domain/messages/change-mail-settings";
import { LetterForm, SenderForm } from "~/domain/messages/forms";
import { isOn, mailSettingsOf, senderOf } from "~/domain/messages/mail-settings";
import { auditOf, makeCompany, makeStaff, ownerOf, refusalOf } from "../../support/world";

const sender = { fromName: "Nordwind", fromAddress: null, replyTo: "desk@nordwind.example" };
const letter = { kind: "sign-up-approved", language: "en", on: true, wording: null } as const;

/** The company's own domain, proven or not. */
async function domainOf(companyId: string, host: string, provenAt: Date | null = new Date()) {
  await db.delete(storeDomains).where(eq(storeDomains.companyId, companyId));
  await db.insert(storeDomains).values({ companyId, host, token: "token", provenAt });
}

const hostOf = (companyId: string) => `portal.${companyId.toLowerCase()}.example`;

describe("in whose name mail goes out", () => {
  test("is the company's choice, in one audit row; saved as it is, nothing is written", async () => {
    const owner = await ownerOf();
    const companyId = owner.company.id;
    expect(await mailSettingsOf(companyId)).toMatchObject({ fromName: null, letters: {}, version: 0, host: null });
    expect(await changeSender(owner, sender, 0)).toEqual({ changed: true });
    expect(await mailSettingsOf(companyId)).toMatchObject({ ...sender, version: 1 });
    expect(await changeSender(owner, sender, 0)).toEqual({ changed: false });
    const nothing = { fromName: null, fromAddress: null, replyTo: null };
    expect(await auditOf(companyId)).toMatchObject([
      { deed: "mail-settings.change-sender", before: nothing, after: sender },
    ]);
    expect(await mailSettingsOf((await ownerOf()).company.id)).toMatchObject({ ...nothing, version: 0 });
  });

  test("is an own address only at the proven domain or below it, and no longer than it is proven", async () => {
    const owner = await ownerOf();
    const companyId = owner.company.id;
    const host = hostOf(companyId);
    const from = (fromAddress: string) => changeSender(owner, { ...sender, fromAddress }, 0);
    expect(await refusalOf(from(`post@${host}`))).toBe("Invalid fromAddress: sender-without-domain");
    await domainOf(companyId, host, null);
    expect(await refusalOf(from(`post@${host}`))).toBe("Invalid fromAddress: sender-without-domain");
    await domainOf(companyId, `${host}:8443`);
    for (const elsewhere of [`post@not${host}`, `post@example`, `post@${host}.evil.example`, `${host}@evil.example`])
      expect(await refusalOf(from(elsewhere))).toBe("Invalid fromAddress: sender-elsewhere");
    await from(`post@mail.${host}`);
    expect(senderOf(await mailSettingsOf(companyId))).toBe(`post@mail.${host}`);
    await domainOf(companyId, "portal.elsewhere.example");
    expect(senderOf(await mailSettingsOf(companyId))).toBeNull();
    await changeSender(owner, { ...sender, fromName: "Nordwind again", fromAddress: `post@mail.${host}` }, 1);
    await db.delete(storeDomains).where(eq(storeDomains.companyId, companyId));
    expect(senderOf(await mailSettingsOf(companyId))).toBeNull();
  });

  test("is changed by owners and operations, never by a vendor; the later of two is told", async () => {
    const staff = await makeStaff(await makeCompany());
    for (const role of ["sales", "viewer"] as const) {
      expect(await refusalOf(changeSender(staff[role], sender, 0))).toBe("Forbidden role-not-allowed");
      expect(await refusalOf(changeLetter(staff[role], letter, 0))).toBe("Forbidden role-not-allowed");
    }
    expect(await refusalOf(changeSender(await ownerOf("vendor"), sender, 0))).toBe("NotFound not-found");
    const both = [staff.owner, staff.operations].map((actor, at) =>
      refusalOf(changeSender(actor, { ...sender, fromName: `Nordwind ${at}` }, 0)),
    );
    expect((await Promise.all(both)).sort()).toEqual(["Conflict settings-stale", "done"]);
  });

  test("is read out of a form without what would break a mail's head", () => {
    const typed = { fromName: " Nord\r\nBcc: all@x.example ", fromAddress: " ", replyTo: "", baseVersion: "0" };
    expect(SenderForm.parse(typed)).toMatchObject({ fromName: "Nord Bcc: all@x.example", fromAddress: null });
    expect(SenderForm.safeParse({ ...typed, replyTo: "no address" }).success).toBe(false);
  });
});

describe("what a letter says", () => {
  const words = { subject: "Welcome to {store}", text: "Dear {name},\n\n{organization} is in." };

  test("are the reseller's own words in one language, until it takes the product's again", async () => {
    const owner = await ownerOf();
    const companyId = owner.company.id;
    await changeLetter(owner, { ...letter, wording: words }, 0);
    await changeLetter(owner, { ...letter, language: "de", on: false, wording: { ...words, subject: "Hallo" } }, 1);
    const { letters } = await mailSettingsOf(companyId);
    expect(letters).toEqual({
      "sign-up-approved": { on: false, wordings: { en: words, de: { ...words, subject: "Hallo" } }, version: 2 },
    });
    expect(isOn({ letters }, "sign-up-approved")).toBe(false);
    await changeLetter(owner, { ...letter, on: false }, 2);
    expect((await mailSettingsOf(companyId)).letters["sign-up-approved"]?.wordings).toEqual({
      de: { ...words, subject: "Hallo" },
    });
    expect(await auditOf(companyId)).toHaveLength(3);
    expect(await refusalOf(changeLetter(owner, { ...letter, wording: words }, 2))).toBe("Conflict settings-stale");
    expect(await refusalOf(changeLetter(owner, { ...letter, kind: "sign-up-denied", wording: words }, 0))).toBe("done");
    expect(await refusalOf(changeSender(owner, sender, 0))).toBe("done");
  });

  test("names only what the letter knows, and never half of the words", async () => {
    const owner = await ownerOf();
    const wording = (change: Partial<typeof words>) =>
      refusalOf(changeLetter(owner, { ...letter, wording: { ...words, ...change } }, 0));
    expect(await wording({ text: "Hello {customer}" })).toBe("Invalid text: placeholder-unknown");
    expect(await wording({ subject: "{__proto__}" })).toBe("Invalid subject: placeholder-unknown");
    expect(await wording({ subject: "" })).toBe("Invalid subject: words-required");
    expect(await wording({ text: "It's {100 %} sure, {}, { name }" })).toBe("done");
    expect(await refusalOf(changeLetter(owner, { ...letter, kind: "customer-portal-url", wording: words }, 0))).toBe(
      "Invalid text: placeholder-unknown",
    );
  });

  test("is always sent where somebody could not get in without it", async () => {
    const owner = await ownerOf();
    await changeLetter(
      owner,
      { ...letter, kind: "customer-password-reset", on: false, wording: { subject: "a", text: "b" } },
      0,
    );
    expect(isOn(await mailSettingsOf(owner.company.id), "customer-password-reset")).toBe(true);
  });

  test("comes out of a form in paragraphs, and no longer than fits", () => {
    const typed = { subject: " A\tb ", text: "One  \r\n\r\n\r\n\r\nTwo \r\nThree", baseVersion: "0" };
    expect(LetterForm.parse(typed)).toEqual({ on: false, subject: "A b", text: "One\n\nTwo\nThree", baseVersion: 0 });
    expect(LetterForm.safeParse({ ...typed, text: "x".repeat(1501) }).success).toBe(false);
  });
});
