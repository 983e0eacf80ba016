import { comeIn, expect, test } from "./people";

const customers = "/console/PA-340-118/customers";

test("a question asked twice opens once", async ({ page, site, scripted }) => {
  await comeIn(page, site, "owner@northline.example");
  await page.goto(`${customers}?q=Atelier`);
  await page
    .getByRole("link", { name: /^Atelier/ })
    .first()
    .click();
  if (!scripted) return expect(page.locator("dialog")).toHaveCount(0);
  let asked = 0;
  await page.route("**/delete", async (route) => {
    asked++;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  const question = page.locator("a[data-confirm]").first();
  await question.evaluate((link: HTMLElement) => {
    link.click();
    link.click();
  });
  await expect(page.getByRole("dialog")).toBeVisible();
  await question.evaluate((link: HTMLElement) => link.click());
  await page.waitForTimeout(500);
  expect(asked).toBe(1);
  await expect(page.locator("dialog")).toHaveCount(1);
});

test("a dialog's refusal is shown on its page", async ({ page, site }) => {
  await comeIn(page, site, "owner@aurora.example");
  await page.goto("/console/VA-619-035/customers/requests?status=pending");
  await page.getByRole("link", { name: /^TAR-/ }).first().click();
  await page.getByRole("link", { name: "Ignore" }).click();
  await page.locator(".confirm form button").click();
  await expect(page.getByRole("alert")).toContainText("reason");
  await expect(page).toHaveURL(/\/ignore$/);
  await expect(page).toHaveTitle(/^Error: /);
});

test("Enter goes on in the wizard, never back; a chosen parent outlasts a search for another", async ({
  page,
  site,
  scripted,
}) => {
  await comeIn(page, site, "owner@northline.example");
  await page.goto(`${customers}/new`);
  await page.getByRole("radio", { name: /^Reseller/ }).check();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/parent$/);
  await page.getByRole("radio", { name: /^Direct reseller South/ }).check();
  if (scripted) {
    const search = page.getByRole("main").getByRole("searchbox");
    const chosen = page.getByRole("radio", { name: /^Direct reseller South/ });
    for (const word of ["Asia", "no reseller has this name", ""]) {
      await search.fill(word);
      await expect(page).toHaveURL(({ searchParams }) => (searchParams.get("q") ?? "") === word);
      await expect(chosen).toBeChecked();
      await expect(chosen).toHaveCount(1);
    }
  }
  await page.getByRole("radio", { checked: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/data$/);
});

test("what was just done is said once more; / goes to the page's own search", async ({ page, site, scripted }) => {
  await comeIn(page, site, "owner@northline.example");
  await page.goto(`${customers}?q=Quayside`);
  const account = await page
    .getByRole("link", { name: /^Quayside/ })
    .first()
    .getAttribute("href");
  await page.goto(`${account}?saved=unchanged`);
  await expect(page.getByRole("status").first()).toContainText("nothing was saved");
  if (scripted) await expect(page.locator("body > [role=status]")).toContainText("nothing was saved");
  await page.goto(customers);
  await expect(page.getByRole("search", { name: "Search the directory" })).toBeVisible();
  if (!scripted) return;
  await page.keyboard.press("/");
  await expect(page.getByRole("main").getByRole("searchbox")).toBeFocused();
});

test("the address form follows the country; what was typed stays", async ({ page, site, scripted }) => {
  await comeIn(page, site, "owner@northline.example");
  await page.goto(`${customers}/new`);
  await page.getByRole("radio", { name: /^Reseller/ }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio", { name: /^None/ }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByLabel("Eircode")).toBeVisible();
  await page.getByLabel("Organization name").fill("Kept as it is");
  const country = page.getByLabel("Country", { exact: true });
  const button = page.getByRole("button", { name: "Use this country’s address form" });
  await country.focus();
  await country.selectOption("United States");
  if (scripted) await expect(button).toBeHidden();
  else await button.click();
  await expect(page.getByLabel("ZIP code")).toBeVisible();
  await expect(page.getByLabel("Eircode")).toHaveCount(0);
  await expect(country).toHaveValue("US");
  await expect(page.getByLabel("Organization name")).toHaveValue("Kept as it is");
  if (!scripted) return expect(page).toHaveURL(/\/data#account-country$/);
  await expect(country).toBeFocused();

  // Whoever types on at once writes where they are, and the country stays the one that was chosen.
  const name = page.getByLabel("Organization name");
  await country.selectOption("Portugal");
  await name.focus();
  await name.press("End");
  await name.pressSequentially(", Zimbabwe branch", { delay: 40 });
  await expect(page.getByLabel("ZIP code")).toHaveCount(0);
  await expect(name).toBeFocused();
  await expect(name).toHaveValue("Kept as it is, Zimbabwe branch");
  await expect(country).toHaveValue("PT");

  // Also inside the part that is renewed.
  const city = page.getByRole("textbox", { name: /^(City|Town)/ });
  await country.selectOption("Ireland");
  await city.focus();
  await city.pressSequentially("Cobh", { delay: 200 });
  await expect(page.getByLabel("Eircode")).toBeVisible();
  await expect(city).toHaveValue("Cobh");
  await expect(country).toHaveValue("IE");
});
