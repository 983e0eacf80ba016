import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./people";

const SECRET = "a kettle of 7 herrings";

/** Opens the newest mail to an address of which the subject says so, once it has arrived. */
async function openMail(page: Page, email: string, subject: RegExp) {
  const mail = page.getByRole("row", { name: email }).filter({ hasText: subject });
  await expect(async () => {
    await page.goto("/mailbox");
    await expect(mail).not.toHaveCount(0, { timeout: 100 });
  }).toPass({ timeout: 10_000 });
  await mail.first().getByRole("link").click();
}

async function toNorthline(page: Page) {
  await page.goto("/console");
  const northline = page.getByRole("link", { name: /Northline IT/ });
  if (await page.getByRole("heading", { name: "Choose a company" }).count()) await northline.first().click();
}

async function signUp(page: Page, organization: string, email: string) {
  await page.goto("/store/northline/sign-up");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("alert")).toContainText("organization");
  await page.getByLabel("Organization name").fill(organization);
  await page.getByLabel("Street and number").fill("12 Harbour Row");
  await page.getByLabel("Town or city").fill("Cobh");
  await page.getByLabel("County").selectOption({ label: "Co. Cork" });
  await page.getByLabel("Eircode").fill("P24 X293");
  await page.getByLabel("Your name").fill("Caoimhe O’Shea");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(SECRET);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your mail");
}

test("somebody signs up, confirms the address, is approved in the reseller’s own words, and signs in", async ({
  page,
}) => {
  const stamp = Date.now();
  const organization = `Cobh Sailmakers ${stamp}`;
  const email = `caoimhe.${stamp}@sailmakers.example`;

  await test.step("signing up leads to a mail with a link, and that to waiting", async () => {
    await signUp(page, organization, email);
    await openMail(page, email, /Confirm your e-mail address/);
    await page.locator(".letter a").first().click();
    await expect(page.getByText(`Caoimhe O’Shea of ${organization} has signed up`)).toBeVisible();
    await page.getByLabel("The password you chose at sign-up").fill(SECRET);
    await page.getByRole("button", { name: "Yes, confirm" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your sign-up waits for approval");
  });

  await test.step("the reseller writes the letter of approval in its own words, and looks at it first", async () => {
    await signIn(page, "owner@northline.example");
    await toNorthline(page);
    await page.getByRole("link", { name: "Settings", exact: true }).first().click();
    await page.getByRole("link", { name: "Mail", exact: true }).click();
    await page.getByRole("link", { name: "Sign-up approved" }).click();
    await page.getByLabel("Subject").fill("{organization}, welcome aboard");
    await page.getByLabel("Text", { exact: true }).fill("We are glad to have you, {name}.");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByText("Nothing has been saved yet.")).toBeVisible();
    await expect(page.getByText("We are glad to have you, Alex Morgan.")).toBeVisible();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Your changes have been saved.")).toBeVisible();
  });

  await test.step("and approves", async () => {
    await page
      .getByRole("link", { name: /^Approvals/ })
      .first()
      .click();
    await page.getByRole("link", { name: "Caoimhe O’Shea" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(organization);
    await page.getByRole("link", { name: "Approve", exact: true }).click();
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Approve" }).click();
    await expect(page.getByText("Approved: the customer and its first user are there.")).toBeVisible();
  });

  await test.step("the letter says so, and its button leads in", async () => {
    await openMail(page, email, new RegExp(`${organization}, welcome aboard`));
    await expect(page.locator(".letter")).toContainText("We are glad to have you, Caoimhe O’Shea.");
    await page.locator(".letter a").first().click();
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password").fill(SECRET);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome, Caoimhe O’Shea");
  });

  await test.step("and all of it stands among the company’s mail", async () => {
    await toNorthline(page);
    await page.getByRole("link", { name: "Settings", exact: true }).first().click();
    await page.getByRole("link", { name: "Mail", exact: true }).click();
    await page.getByRole("link", { name: "See all mail" }).click();
    const mine = page.getByRole("row", { name: email });
    await expect(mine).toHaveCount(2);
    await expect(mine.first()).toContainText("Sent");
  });
});
