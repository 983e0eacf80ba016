import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expect, signIn, signOut, test } from "./people";

const PASSWORD = "a kettle of 3 herrings";

/** Opens the newest mail to an address, once it has come. */
async function openMail(page: Page, address: string) {
  const mail = page.getByRole("row", { name: address });
  await expect(async () => {
    await page.goto("/mailbox");
    await expect(mail).toHaveCount(1, { timeout: 100 });
  }).toPass({ timeout: 10_000 });
  await mail.getByRole("link").click();
}

async function givePassword(page: Page, email: string) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Enter your code" })).toBeVisible();
}

test("somebody is invited, joins, and signs in with a second factor", async ({ page, scripted, expectAccessible }) => {
  const expectFit = () => (scripted ? expectAccessible() : undefined);
  const email = `aisling.${Date.now()}@northline.example`;
  let secret = "";
  let recovery: string[] = [];
  const code = (later = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later });

  await test.step("An owner invites", async () => {
    await signIn(page, "owner@northline.example");
    await page.getByRole("link", { name: "Settings", exact: true }).first().click();
    await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Users", exact: true }).click();
    await expect(page.getByRole("row", { name: "Sinéad Farrell" })).toContainText("Suspended");
    await page.getByRole("link", { name: "Invite user" }).click();
    await page.getByRole("button", { name: "Send invitation" }).click();
    await expect(page.getByRole("alert")).toContainText("Select a role");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Aisling Moran");
    await page.getByRole("textbox", { name: "E-mail", exact: true }).fill(email);
    await page.getByRole("radio", { name: "Sales" }).check();
    await page.getByRole("button", { name: "Send invitation" }).click();
    await expect(page.getByText(`The invitation for ${email} is on its way.`)).toBeVisible();
    await expect(page.getByRole("row", { name: email })).toContainText("Invited");
    await expectFit();
    await signOut(page);
  });

  await test.step("The link in the mail lets them in", async () => {
    await openMail(page, email);
    await page.locator(".letter a[href*='/invitation/']").first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Join Northline IT" })).toBeVisible();
    await page.getByLabel("Password").fill("short");
    await page.getByRole("button", { name: "Join and sign in" }).click();
    await expect(page.getByRole("alert")).toContainText("Use at least 12 characters");
    await expect(page.getByLabel("Your name")).toHaveValue("Aisling Moran");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Join and sign in" }).click();
    await page.waitForURL(/\/console\/PA-340-118$/);
  });

  await test.step("They set up an authenticator app", async () => {
    await page
      .locator("summary")
      .filter({ has: page.locator(".who") })
      .click();
    await page.getByRole("link", { name: "Security" }).click();
    await expectFit();
    await page.getByRole("link", { name: "Set up authenticator app" }).click();
    await page.getByLabel("Current password").fill(PASSWORD);
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("img", { name: "QR code for the authenticator app" })).toBeVisible();
    await expectFit();
    secret = (await page.locator(".otp-secret").innerText()).replaceAll(" ", "");
    await page.getByLabel("The code that the app shows now").fill("000000");
    await page.getByRole("button", { name: "Turn on" }).click();
    await expect(page.getByRole("alert")).toContainText("This code is not right");
    await page.getByLabel("The code that the app shows now").fill(code());
    await page.getByRole("button", { name: "Turn on" }).click();
    recovery = await page.getByRole("list", { name: "Your recovery codes" }).getByRole("listitem").allInnerTexts();
    expect(recovery).toHaveLength(10);
    await expectFit();
    await page.getByRole("link", { name: "I have kept them" }).click();
    await expect(page.getByText("10 recovery codes are left")).toBeVisible();
    await page.getByRole("link", { name: "Back to the console" }).click();
    await signOut(page);
  });

  await test.step("They sign in with a code", async () => {
    await givePassword(page, email);
    await expectFit();
    await page.goto("/console/PA-340-118");
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    await givePassword(page, email);
    await page.getByLabel("Code", { exact: true }).fill(code(30_000));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/\/console/);
    await signOut(page);
  });

  await test.step("They sign in with a recovery code, once", async () => {
    await givePassword(page, email);
    await page.getByLabel("Code", { exact: true }).fill(recovery[0]!);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/\/console/);
    await signOut(page);
    await givePassword(page, email);
    await page.getByLabel("Code", { exact: true }).fill(recovery[0]!);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert")).toContainText("This code is not right");
  });
});
