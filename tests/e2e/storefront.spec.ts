import type { Page } from "@playwright/test";
import { PASSWORD } from "../support/browse";
import { expect, test } from "./people";

const SENT = "If a link can be sent to this address, it is on its way. It works once, for one hour.";

async function signInAtStore(page: Page, email: string, password: string) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function forget(page: Page, email: string) {
  await page.goto("/store/northline/sign-in");
  await page.getByRole("link", { name: "Forgot password?" }).click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText(SENT)).toBeVisible();
}

test("a customer signs in at the reseller’s own address and resets a forgotten password", async ({ page, site }) => {
  const chosen = `a kettle of ${Date.now()} herrings`;

  await test.step("the address that the reseller hands out leads to the store", async () => {
    await page.goto("/v2c/catalog?accountName=northline");
    await expect(page).toHaveURL(`${site.origin}/store/northline`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome to Northline IT");
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Sign in/ })
      .click();
    await signInAtStore(page, "first.user@harborlane.example", PASSWORD);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome, Leonor Sampaio");
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Company information/ })
      .click();
    await expect(page.getByText("Harbor Lane Bakery").first()).toBeVisible();
    await expect(page.getByText("Northline IT").first()).toBeVisible();
  });

  await test.step("signing out ends the visit", async () => {
    await page
      .locator("summary")
      .filter({ has: page.locator(".who") })
      .click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByText("You are signed out.")).toBeVisible();
    await page.goto("/store/northline/account");
    await expect(page).toHaveURL(/\/store\/northline\/sign-in\?return=/);
  });

  await test.step("a forgotten password is replaced by way of a mail", async () => {
    await forget(page, "first.user@harborlane.example");
    const mail = page.getByRole("row", { name: /first\.user@harborlane\.example/ });
    await expect(async () => {
      await page.goto("/mailbox");
      await expect(mail).not.toHaveCount(0, { timeout: 100 });
    }).toPass({ timeout: 10_000 });
    await mail.first().getByRole("link").click();
    const link = page.locator(".letter a[href*='/reset-password/']");
    const address = await link.getAttribute("href");
    expect(address).toMatch(new RegExp(`^${site.origin}/store/northline/reset-password/`));
    await link.click();
    await page.getByLabel("New password").fill("short");
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByRole("alert").getByText("Use at least 12 characters.")).toBeVisible();
    await page.getByLabel("New password").fill(chosen);
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(
      page.getByRole("main").getByText("Your password has been changed. Sign in with the new one."),
    ).toBeVisible();

    await signInAtStore(page, "first.user@harborlane.example", PASSWORD);
    await expect(page.getByRole("alert").getByText("The e-mail address or the password is not right.")).toBeVisible();
    await signInAtStore(page, "first.user@harborlane.example", chosen);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome, Leonor Sampaio");

    await page.goto(address!);
    await expect(page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
  });

  await test.step("and changed back in My profile", async () => {
    await page.goto("/store/northline/profile");
    await page.getByRole("main").getByRole("link", { name: "Change password" }).click();
    await page.getByLabel("Current password").fill(chosen);
    await page.getByLabel("New password").fill(PASSWORD);
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByRole("main").getByText("Your password has been changed.")).toBeVisible();
  });
});

test("a second user gets the same answer and no mail", async ({ page }) => {
  for (const email of ["second.user@harborlane.example", "nobody@harborlane.example"]) await forget(page, email);
  await page.waitForTimeout(1_000);
  await page.goto("/mailbox");
  await expect(page.getByRole("heading", { level: 1, name: "Mailbox" })).toBeVisible();
  await expect(page.getByText(/second\.user|nobody@/)).toHaveCount(0);
});

test("without a nickname the store is asked for, and an unknown one is explained", async ({ page, site }) => {
  await page.goto("/v2c/catalog");
  await page.getByLabel("Nickname").fill("nortline");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole("alert").getByText("There is no storefront with this nickname.")).toBeVisible();
  await expect(page.getByLabel("Nickname")).toHaveValue("nortline");
  await page.getByLabel("Nickname").fill(" Northline ");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(`${site.origin}/store/northline`);
});
