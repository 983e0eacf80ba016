import type { Page } from "@playwright/test";
import { expect, signIn } from "./people";

/** Signs in as the owner of Meridian Distribution, who may own other companies by then. */
export async function comeToMeridian(page: Page) {
  await signIn(page, "owner@meridian.example");
  await page.goto("/console/PA-210-774");
}

/** The wizard's main button. */
export const next = (page: Page) => page.getByRole("button", { name: "Next", exact: true }).click();

/** The step that the list of steps says one is at. */
export const expectStep = (page: Page, name: string) =>
  expect(page.locator(".step-list [aria-current=step]")).toContainText(name);

/** All that the list of steps leads through, in order. */
export const stepsOn = (page: Page): Promise<string[]> => page.locator(".step-list li > :nth-child(2)").allInnerTexts();

interface Details {
  type: "Vendor" | "Reseller";
  name: string;
  externalId?: string;
  /** Create new agreement. */
  write?: boolean;
  distributor?: boolean;
}

/** Partners › Directory › Create Partner › Partner details, and on. */
export async function beginPartner(page: Page, { type, name, externalId, write, distributor }: Details) {
  await openDirectory(page);
  await page.getByRole("link", { name: "Create Partner" }).first().click();
  await expectStep(page, "Partner details");
  await page.locator("label.choice").filter({ hasText: type }).first().click();
  if (distributor) await page.getByRole("radio", { name: "Distributor", exact: true }).check();
  await page.getByLabel("Partner name").fill(name);
  if (externalId) await page.getByLabel("Partner external ID").fill(externalId);
  if (write) await page.getByLabel("Create new agreement").check();
  await next(page);
}

export async function openDirectory(page: Page) {
  const [, companyId] = /\/console\/([A-Z]{2}-\d{3}-\d{3})/.exec(page.url())!;
  await page.goto(`/console/${companyId}/partners`);
  await expect(page.getByRole("heading", { level: 1, name: "Partners" })).toBeVisible();
}

/** The partner's row, found by a search, since there may be many. */
export async function rowOf(page: Page, name: string) {
  await openDirectory(page);
  await page.getByRole("searchbox", { name: "Name, ID or external ID" }).fill(name);
  await page.keyboard.press("Enter");
  await page.waitForURL(/[?&]q=/);
  return page.getByRole("row", { name }).first();
}

/** Catalog › Marketplaces › Create Marketplace. */
export async function createMarketplace(page: Page, name: string) {
  const [, companyId] = /\/console\/([A-Z]{2}-\d{3}-\d{3})/.exec(page.url())!;
  await page.goto(`/console/${companyId}/catalog/marketplaces`);
  await page.getByRole("link", { name: "Create Marketplace" }).first().click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByLabel("Zone").selectOption({ label: "Europe" });
  await page.getByLabel("Currency").fill("EUR");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByText(`${name} has been created.`)).toBeVisible();
}

/** What the page says under a term. */
export const said = (page: Page, term: string) =>
  page.locator("dt", { hasText: new RegExp(`^${term}$`) }).locator("xpath=following-sibling::dd[1]");

export const activationLink = async (page: Page) => (await page.locator(".to-copy").innerText()).trim();

/** Fills in the activation link's form as a new person. */
export async function register(
  page: Page,
  person: { company?: string; name: string; email: string; password: string },
) {
  if (person.company) await page.getByLabel("Company", { exact: true }).fill(person.company);
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByLabel("I have read the agreement and accept it for my company").check();
  await page.getByRole("button", { name: "Activate" }).click();
}
