import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./people";

const CUSTOMER = "Harbor Lane Bakery";

/** Customers › the customer › Edit › General › Users, as the seed says it. */
async function openUsers(page: Page) {
  await page.getByRole("link", { name: "Directory", exact: true }).first().click();
  await page.getByRole("row", { name: CUSTOMER }).first().getByRole("link", { name: "Edit" }).click();
  await page
    .getByRole("navigation", { name: `Parts of ${CUSTOMER}` })
    .getByRole("link", { name: "Users" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Users" })).toBeVisible();
}

/** Asks the list for one person: it may well have more pages than one. */
async function findUser(page: Page, email: string) {
  await page.getByRole("searchbox", { name: "Name, e-mail or ID" }).fill(email);
  await page.keyboard.press("Enter");
  await page.waitForURL(/[?&]q=/);
  await expect(page.getByRole("row", { name: email })).toBeVisible();
}

/** Follows Delete, which is a dialog with the script and a page without. */
async function confirmDeletion(page: Page) {
  await expect(page.getByRole("heading", { name: "Deletion Confirmation" }).last()).toBeVisible();
  await page.getByRole("button", { name: "Yes" }).last().click();
}

test("users are added, edited and deleted the way the seed says", async ({ page }) => {
  const email = `marta.${Date.now()}@harborlane.example`;
  await signIn(page, "owner@northline.example");

  await test.step("Add Users", async () => {
    await openUsers(page);
    await page.getByRole("link", { name: "Add", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Add User" })).toBeVisible();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("alert")).toContainText("Enter the person's e-mail address");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Marta Lopes");
    await page.getByRole("textbox", { name: "E-mail", exact: true }).fill(email);
    await page.getByLabel("Status", { exact: true }).selectOption({ label: "Active (Recommended)" });
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Marta Lopes has been added.")).toBeVisible();
  });

  await test.step("Send an email to the User with the Customer Portal URL", async () => {
    await page.getByRole("button", { name: "Send Customer Portal URL" }).click();
    await expect(page.getByText(`The Customer Portal URL is on its way to ${email}.`)).toBeVisible();
    const mail = page.getByRole("row", { name: email });
    await expect(async () => {
      await page.goto("/mailbox");
      await expect(mail).toHaveCount(1, { timeout: 100 });
    }).toPass({ timeout: 10_000 });
    await mail.getByRole("link").click();
    const link = page.locator(".letter a[href*='accountName=northline']");
    await expect(link.first()).toBeVisible();
    await expect(page.locator(".letter")).not.toContainText("Forgot password");
    await page.goto("/console");
    if (await page.getByRole("link", { name: /Northline IT/ }).count())
      await page
        .getByRole("link", { name: /Northline IT/ })
        .first()
        .click();
  });

  await test.step("Edit User Status", async () => {
    await openUsers(page);
    await findUser(page, email);
    await page.getByRole("row", { name: email }).getByRole("link", { name: "Edit" }).click();
    await page.getByLabel("Status", { exact: true }).selectOption({ label: "Suspended" });
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("What you changed is saved.")).toBeVisible();
  });

  await test.step("Delete a User", async () => {
    await openUsers(page);
    await findUser(page, email);
    await expect(page.getByRole("row", { name: email })).toContainText("Suspended");
    await page.getByRole("row", { name: email }).getByRole("link", { name: "Delete" }).click();
    await confirmDeletion(page);
    await expect(page.getByText("has been deleted.")).toBeVisible();
    await expect(page.getByText(email)).toHaveCount(0);
  });
});

test("an add-on user gets in by a link that an operator copies", async ({ page, site }) => {
  await signIn(page, "owner@northline.example");
  await openUsers(page);
  await findUser(page, "second.user@harborlane.example");
  await page.getByRole("row", { name: "second.user@harborlane.example" }).getByRole("link", { name: "Edit" }).click();
  await page.getByRole("link", { name: "Make a password link" }).click();
  await page.getByLabel("Show it to me to copy").last().check();
  await page.getByRole("button", { name: "Make the link" }).last().click();
  await expect(page.getByRole("heading", { name: "The link for Tiago Moura" })).toBeVisible();
  const link = /http\S+reset-password\/[\w-]+/.exec(await page.getByRole("main").innerText())![0];
  expect(link).toContain(`${site.origin}/store/northline/`);
  await page.goto(link);
  await page.getByLabel("New password").fill("a kettle of 3 herrings");
  await page.getByRole("button", { name: "Change password" }).click();
  await page.getByLabel("E-mail address").fill("second.user@harborlane.example");
  await page.getByLabel("Password").fill("a kettle of 3 herrings");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome, Tiago Moura");
});
