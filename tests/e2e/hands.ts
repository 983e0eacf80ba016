import type { Browser, Page } from "@playwright/test";
import type { Site } from "../support/site";
import { comeIn } from "./people";

/** Follows the first link of this name. */
export const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).first().click();

/** The form of a question, which is a page, or a dialog where script runs. */
export const form = (page: Page) => page.locator("dialog[open], main").last();

/** Presses the form's button. */
export const press = (page: Page, name: string) => form(page).getByRole("button", { name, exact: true }).click();

/** Behind the ⋮ of the page's head. */
export async function more(page: Page, name: string) {
  await page.locator(".page-actions summary").click();
  await page.locator(".page-actions").getByRole("link", { name, exact: true }).click();
}

/** The last part of the page's address. */
export const idOf = (page: Page) => new URL(page.url()).pathname.split("/").pop()!;

/** Somebody else, signed in, in a browser of their own. Their context is closed by whoever asks. */
export async function somebodyElse(
  { browser, site, scripted }: { browser: Browser; site: Site; scripted: boolean },
  email: string,
): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: scripted, baseURL: site.origin })).newPage();
  page.setDefaultTimeout(10_000);
  await comeIn(page, site, email);
  return page;
}
