import type { Page } from "@playwright/test";
import { expect, signIn, signOut, test } from "./people";

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

async function openCustomers(page: Page) {
  await page
    .getByRole("link", { name: /^Customers/ })
    .first()
    .click();
  await heading(page, "Customers");
}

/** Directory › search › the account. */
async function openAccount(page: Page, name: string) {
  await openCustomers(page);
  await page.getByRole("searchbox", { name: "Name, ID, external ID or e-mail", exact: true }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.getByRole("link", { name }).first().click();
  await heading(page, name);
}

test("a customer is created, changed, and the change is accepted by its vendor", async ({ page }) => {
  test.slow();
  const reseller = `Alameda Cloud ${Date.now().toString(36)}`;

  await test.step("a reseller is added, with None above it", async () => {
    await signIn(page, "owner@northline.example");
    await openCustomers(page);
    await page.getByRole("link", { name: "Add Customer" }).click();
    await heading(page, "Tier Account Creation");
    await page.getByRole("radio", { name: /^Reseller/ }).check();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("radio", { name: /^None/ }).check();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Randomize" }).click();
    await expect(page.getByLabel("Organization name")).not.toHaveValue("");
    await page.getByLabel("Organization name").fill(reseller);
    await page.getByRole("button", { name: "Create" }).click();
    await expect(page.getByRole("main").getByText(`${reseller} has been created`)).toBeVisible();
    await page.getByRole("link", { name: "Go to Details" }).click();
    await heading(page, reseller);
  });

  await test.step("a customer is added below it; Clear empties, Back keeps", async () => {
    await openCustomers(page);
    await page.getByRole("link", { name: "Add Customer" }).click();
    await page.getByRole("radio", { name: /^Customer/ }).check();
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByRole("radio", { name: /^None/ })).toHaveCount(0);
    await page.getByRole("searchbox", { name: "Search resellers" }).fill(reseller);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("radio")).toHaveCount(1);
    await page.getByRole("radio", { name: new RegExp(`^${reseller}`) }).check();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Randomize" }).click();
    await expect(page.getByLabel("City")).not.toHaveValue("");
    await page.getByRole("button", { name: "Clear" }).click();
    await expect(page.getByLabel("City")).toHaveValue("");
    await expect(page.getByLabel("Organization name")).toHaveValue("");

    await page.getByLabel("Organization name").fill("Livraria do Carmo");
    await page.getByRole("button", { name: "Back" }).click();
    await expect(page.getByRole("radio", { name: new RegExp(`^${reseller}`) })).toBeChecked();
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByLabel("Organization name")).toHaveValue("Livraria do Carmo");

    await page.getByRole("button", { name: "Create" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByRole("alert").getByRole("link", { name: "Select a country" }).click();
    await expect(page.getByLabel("Country", { exact: true })).toBeInViewport();
    await expect(page.getByLabel("Organization name")).toHaveValue("Livraria do Carmo");

    await page.getByLabel("Country", { exact: true }).selectOption("Portugal");
    await page.getByRole("button", { name: "Randomize" }).click();
    await expect(page.getByLabel("Country", { exact: true })).toHaveValue("PT");
    await page.getByLabel("Organization name").fill("Livraria do Carmo");
    await page.getByRole("button", { name: "Create" }).click();
    await expect(page.getByRole("main").getByText("Livraria do Carmo has been created")).toBeVisible();
    await page.getByRole("link", { name: "Close" }).click();
    await heading(page, "Customers");
  });

  await test.step("the details have seven tabs", async () => {
    await openAccount(page, "Harbor Lane Bakery");
    const tabs = page.getByRole("navigation", { name: "Tier Account Details" });
    const names = [
      "Account Data",
      "Child Accounts",
      "Requests",
      "Subscriptions",
      "Tier Config Requests",
      "Tier Configs",
      "Details",
    ];
    await expect(tabs.getByRole("link")).toHaveText(names);
    for (const name of names) {
      await tabs.getByRole("link", { name, exact: true }).click();
      await expect(tabs.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
      await heading(page, "Harbor Lane Bakery");
    }
  });

  const street = `${100 + (Date.now() % 800)} Quay Street`;

  await test.step("the customer is edited; Back reaches type and parent; Save announces it", async () => {
    await page.getByRole("main").getByRole("link", { name: "Edit" }).click();
    await heading(page, "Tier Account Update");
    await page.getByLabel("Street and number").fill(street);
    await page.getByRole("button", { name: "Back" }).click();
    await expect(page.getByRole("radio", { name: /^Quayside Systems/ })).toBeChecked();
    await page.getByRole("button", { name: "Back" }).click();
    await expect(page.getByRole("radio", { name: /^Customer/ })).toBeChecked();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByLabel("Street and number")).toHaveValue(street);
    await page.getByRole("button", { name: "Save" }).click();
    await heading(page, "Harbor Lane Bakery");
    await expect(
      page.getByRole("main").getByText(/^Version \d+ is saved\. 1 vendor has still to accept it: Aurora Software\.$/),
    ).toBeVisible();
    await expect(page.getByText(street)).toBeVisible();
    await signOut(page);
  });

  await test.step("the vendor accepts it, after an OK", async () => {
    await signIn(page, "owner@aurora.example");
    await page
      .getByRole("link", { name: /^Requests/ })
      .first()
      .click();
    await page.locator("summary", { hasText: "Status" }).click();
    await page.getByLabel("Status").selectOption("Pending");
    await page.locator("details[open]").getByRole("button", { name: "Apply" }).click();
    await page
      .getByRole("row", { name: /Harbor Lane Bakery/ })
      .getByRole("link")
      .first()
      .click();
    await expect(page.getByText(street).first()).toBeVisible();
    await page.getByRole("link", { name: "Accept" }).click();
    await expect(page.getByRole("heading", { name: /^Accept version \d+ of Harbor Lane Bakery\?$/ })).toBeVisible();
    await page.getByRole("button", { name: "OK" }).click();
    await expect(
      page.getByRole("main").getByText(/^The request is accepted: version \d+ is confirmed for Aurora Suite\./),
    ).toBeVisible();
    await expect(page.getByRole("link", { name: "Accept" })).toHaveCount(0);
  });

  await test.step("and ignores another, with a reason", async () => {
    await page.getByRole("link", { name: "Next pending request" }).click();
    await page.getByRole("link", { name: "Ignore" }).click();
    await expect(page.getByRole("heading", { name: /^Ignore version/ })).toBeVisible();
    await page.getByRole("button", { name: "OK" }).click();
    await expect(
      page.getByRole("alert").getByText("Write a reason, so that the provider knows what to mend"),
    ).toBeVisible();
    await page.getByLabel("Reject reason").fill("The tax ID does not exist.");
    await page.getByRole("button", { name: "OK" }).click();
    await expect(
      page.getByRole("main").getByText("The request is ignored. The provider can read your reason."),
    ).toBeVisible();
    await expect(page.getByText("The tax ID does not exist.")).toBeVisible();
    await expect(page.getByText("Ignored by Katrin Vogel")).toBeVisible();
    await signOut(page);
  });

  await test.step("the provider sees what the vendor made of it", async () => {
    await signIn(page, "owner@northline.example");
    await openAccount(page, "Harbor Lane Bakery");
    await expect(page.getByText(/Aurora Software · Aurora Suite: version \d+/)).toBeVisible();
  });
});

test("what somebody else saved meanwhile is shown beside what was typed", async ({ page, browser, baseURL }) => {
  await signIn(page, "owner@northline.example");
  await openAccount(page, "Casa Verde");
  await page.getByRole("main").getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("City").fill("Castelló");

  const colleague = await browser.newContext({ baseURL: baseURL! });
  const other = await colleague.newPage();
  await signIn(other, "both@example.com");
  await other.goto(page.url());
  await other.getByLabel("City").fill("Alacant");
  await other.getByRole("button", { name: "Save" }).click();
  await heading(other, /Casa Verde/);
  await colleague.close();

  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByLabel("City")).toHaveValue("Castelló");
  await expect(page.getByText("Stored now: Alacant")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await heading(page, /Casa Verde/);
  await expect(page.getByText("Castelló")).toBeVisible();
});

test("an account with children is not deleted; one without is, after a question", async ({ page }) => {
  await signIn(page, "owner@northline.example");
  await openAccount(page, "Ribeira Soluções");
  await page.getByRole("main").locator("summary").first().click();
  await page.getByRole("link", { name: "Delete" }).click();
  await expect(page.getByRole("heading", { name: /^Ribeira Soluções.* cannot be deleted yet$/ })).toBeVisible();
  await expect(page.getByText(/^3 child accounts stand below it\. Delete its child accounts first;/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Delete" })).toHaveCount(0);
  await page.getByRole("link", { name: "See its child accounts" }).click();
  await expect(page.getByRole("link", { name: "Child Accounts", exact: true })).toHaveAttribute("aria-current", "page");

  await openAccount(page, "Ferreira & Filhos Vinhos");
  await page.getByRole("main").locator("summary").first().click();
  await page.getByRole("link", { name: "Delete" }).click();
  await expect(page.getByRole("heading", { name: /^Delete Ferreira & Filhos Vinhos/ })).toBeVisible();
  await expect(page.getByText("Deleted account data cannot be restored.")).toBeVisible();
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("main").getByText(/^\S.* has been deleted\.$/)).toBeVisible();
});

test("somebody of two companies switches between them", async ({ page }) => {
  await signIn(page, "both@example.com");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Northline IT/ })
    .click();
  await expect(page).toHaveURL(/PA-340-118/);
  await page.locator("summary").filter({ hasText: "Northline IT" }).click();
  await page.getByRole("link", { name: /Meridian Distribution/ }).click();
  await expect(page).toHaveURL(/PA-210-774/);
  await page.goto("/console");
  await expect(page).toHaveURL(/PA-210-774/);
});
